package vn.lienthong.engine.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.inbox.FindNeighbours.Neighbours;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.RecordSuccession;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxIT {
    private static final List<InboxView> TO_DO = Stream.of(InboxView.values())
            .filter(view -> !view.isFollowed())
            .toList();
    private static final InboxFilter DECIDE = InboxFilter.of(InboxView.DECIDE);

    private EngineContext engine;
    private SampleProvince province;
    private Actor clerk;
    private Actor colleague;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        province = new SampleProvince(engine);
        clerk = clerkAt(province.districtA);
        colleague = clerkAt(province.districtA);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @BeforeEach
    void emptyInboxes() {
        engine.jdbc().sql("DELETE FROM inbox_task").update();
        engine.clock().moveTo(TestClock.MONDAY_MORNING);
    }

    @Nested
    class Pages {
        @Test
        void comeByDueDateWithTheUndatedLastAndNoneTwice() {
            var late = waits(toIssue(province.districtA), day(1));
            var undated = waits(toIssue(province.districtA), null);
            var sameDay = List.of(
                    waits(toIssue(province.districtA), day(3)), waits(toIssue(province.districtA), day(3)));

            var seen = allPages(clerk, 1);

            assertThat(seen).hasSize(4).startsWith(late).endsWith(undated).containsAll(sameDay);
        }

        @Test
        void ofOneDayBeginWithTheMostUrgentAndKeepThatOrderFromPageToPage() {
            var normal = waits(toIssue(province.districtA), day(2));
            var urgent = waits(toIssue(province.districtA), day(2));
            var express = waits(toIssue(province.districtA), day(2));
            var late = waits(toIssue(province.districtA), day(1));
            raise(urgent, "URGENT", 1);
            raise(express, "EXPRESS", 3);
            raise(express, "EXPRESS", 3);

            assertThat(allPages(clerk, 1)).containsExactly(late, express, urgent, normal);
            assertThat(allPages(clerk, 2)).containsExactly(late, express, urgent, normal);
            assertThat(tasks()).allSatisfy(task -> assertThat(task.dueAt()).isIn(day(1), day(2)));
        }

        private List<InboxTask> tasks() {
            return inbox().page(clerk, InboxFilter.of(InboxView.ALL), null, 100).items();
        }

        private void raise(UUID task, String urgency, int rank) {
            var matter = tasks().stream().filter(one -> one.id().equals(task)).findFirst().orElseThrow().matter();
            engine.get(InboxTasks.class)
                    .refresh(new TaskMatter(matter.document(), matter.direction(), matter.agency(), matter.subject(),
                            matter.code(), matter.counterpart(), urgency, rank, matter.owner()));
        }

        @Test
        void holdNothingOfOtherAgencies() {
            waits(toIssue(province.districtB), day(1));
            waits(toIssue(province.communeA), day(1));

            assertThat(allPages(clerk, 10)).isEmpty();
        }

        @Test
        void areNarrowedByEachFilter() {
            var wanted = waits(toIssue(province.districtA), day(-1));
            waits(new TaskHolder.Candidates(Act.REGISTER_INCOMING, province.districtA), day(3));

            var step = filter(InboxView.ALL, "step-ISSUE_DOCUMENT", null, null);
            var incoming = filter(InboxView.ALL, null, Direction.INCOMING, null);
            var overdue = InboxFilter.of(InboxView.OVERDUE);

            assertThat(page(clerk, step)).containsExactly(wanted);
            assertThat(page(clerk, incoming)).isEmpty();
            assertThat(page(clerk, overdue)).containsExactly(wanted);
        }

        @Test
        void takeTheSoughtTextLiterally() {
            var task = waits(toIssue(province.districtA), day(1));

            assertThat(page(clerk, filter(InboxView.ALL, null, null, "50%"))).containsExactly(task);
            assertThat(page(clerk, filter(InboxView.ALL, null, null, "5%0"))).isEmpty();
            assertThat(page(clerk, filter(InboxView.ALL, null, null, "'; DROP TABLE inbox_task; --"))).isEmpty();
        }

        @Test
        void findANumberHoweverItIsTyped() {
            var wanted = waits(toIssue(province.districtA), day(1), "05/QĐ-UBND");
            var fifty = waits(toIssue(province.districtA), day(1), "50/QĐ-UBND");
            var letter = waits(toIssue(province.districtA), day(1), "5/BC-UBND");

            for (var typed : List.of("05/QĐ-UBND", "5/qd-ubnd", "005/QĐ UBND", "5qđ-ubnd", "05/QĐUBND", "5/QĐ"))
                assertThat(page(clerk, filter(InboxView.ALL, null, null, typed))).containsExactly(wanted);
            assertThat(page(clerk, filter(InboxView.ALL, null, null, "05"))).containsExactlyInAnyOrder(wanted,
                    fifty, letter);
        }

        @Test
        void refuseAPlaceThatWasNotTheirs() {
            for (var place : List.of("", "x", "_2026-03-02T01:00:00Z_1", "a_b_c", "__"))
                assertThatThrownBy(() -> inbox().page(clerk, InboxFilter.of(InboxView.ALL), place, 10))
                        .isInstanceOf(UnknownException.class);
        }
    }

    @Nested
    class OfOnePerson {
        @Test
        void leaveWithTheRightAtTheirAgencyAndNoOther() {
            var both = clerkAt(province.districtA);
            province.grant(both.requirePerson(), "SPECIALIST", province.districtB, Reach.WITHIN_AGENCY);
            var here = waits(toDraft(both, province.districtA), day(1));
            var there = waits(toDraft(both, province.districtB), day(2));
            assertThat(page(both, InboxFilter.of(InboxView.MINE))).containsExactly(here, there);

            engine.jdbc()
                    .sql("UPDATE role_grant SET revoked_at = now() WHERE person_id = ? AND organisation_id = ?")
                    .params(both.requirePerson().value(), province.districtB.value())
                    .update();

            assertThat(page(both, InboxFilter.of(InboxView.MINE))).containsExactly(here);
            assertThat(inbox().counts(both, InboxFilter.of(InboxView.ALL)).of(InboxView.MINE)).isEqualTo(1);
            assertThat(inbox().find(both, there)).isEmpty();
        }

        @Test
        void comeAlongFromAnAgencyThatTheirsTookOver() {
            var drafter = province.person("Người đi theo phòng", province.districtA);
            province.post(drafter, "SPECIALIST", province.officeA);
            province.grant(drafter, "SPECIALIST", province.officeA, Reach.WITHIN_AGENCY);
            var task = waits(toDraft(Actor.of(drafter), province.communeB), day(1));
            assertThat(page(Actor.of(drafter), InboxFilter.of(InboxView.MINE))).isEmpty();

            succeeds(province.today().plusDays(1));
            assertThat(page(Actor.of(drafter), InboxFilter.of(InboxView.MINE))).as("not before its day").isEmpty();
            succeeds(province.today());

            assertThat(page(Actor.of(drafter), InboxFilter.of(InboxView.MINE))).containsExactly(task);
        }

        private void succeeds(LocalDate effective) {
            engine.get(RecordSuccession.class)
                    .record(Actor.SYSTEM, new Succession(province.communeB, province.districtA,
                            SuccessionKind.MERGE, effective, "09/QĐ", null))
                    .orThrow();
        }
    }

    @Nested
    class Claims {
        @Test
        void oneOfTwoAtTheSameMomentWins() throws Exception {
            var task = waits(toIssue(province.districtA), day(1));
            var together = new CyclicBarrier(2);

            var first = CompletableFuture.supplyAsync(() -> claimTogether(together, clerk, task));
            var second = CompletableFuture.supplyAsync(() -> claimTogether(together, colleague, task));

            assertThat(List.of(first.get(), second.get()))
                    .satisfiesOnlyOnce(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class))
                    .satisfiesOnlyOnce(
                            outcome -> assertThat(refusal(outcome).code()).isEqualTo(InboxRefusal.TASK_TAKEN));
        }

        @Test
        void takeTheTaskOutOfTheColleaguesListsButNotOutOfTheUnits() {
            var task = waits(toIssue(province.districtA), day(1));

            claim(clerk, task).orThrow();

            assertThat(page(clerk, InboxFilter.of(InboxView.MINE))).containsExactly(task);
            assertThat(page(colleague, InboxFilter.of(InboxView.ALL))).isEmpty();
            assertThat(page(colleague, InboxFilter.of(InboxView.CLAIMABLE))).isEmpty();
            assertThat(page(colleague, InboxFilter.of(InboxView.UNIT))).containsExactly(task);
        }

        @Test
        void endWithTheirRelease() {
            var task = waits(toIssue(province.districtA), day(1));
            claim(clerk, task).orThrow();

            assertThat(refusal(release(colleague, task)).code()).isEqualTo(InboxRefusal.TASK_NOT_CLAIMED);
            release(clerk, task).orThrow();

            assertThat(claim(colleague, task)).isInstanceOf(Outcome.Done.class);
        }

        @Test
        void lapseWithTheRightOfWhoMadeThem() {
            var leaving = clerkAt(province.districtA);
            var task = waits(toIssue(province.districtA), day(1));
            claim(leaving, task).orThrow();

            engine.jdbc()
                    .sql("UPDATE role_grant SET revoked_at = now() WHERE person_id = ?")
                    .param(leaving.requirePerson().value())
                    .update();

            assertThat(claim(colleague, task)).isInstanceOf(Outcome.Done.class);
        }

        @Test
        void areLiftedFromWhoLostTheRightAndFromNobodyElse() {
            var leaving = clerkAt(province.districtA);
            var left = waits(toIssue(province.districtA), day(1));
            var kept = waits(toIssue(province.districtA), day(2));
            claim(leaving, left).orThrow();
            claim(clerk, kept).orThrow();
            engine.jdbc()
                    .sql("UPDATE role_grant SET revoked_at = now() WHERE person_id = ?")
                    .param(leaving.requirePerson().value())
                    .update();
            assertThat(page(colleague, InboxFilter.of(InboxView.ALL))).isEmpty();

            assertThat(lift()).isEqualTo(1);
            assertThat(page(colleague, InboxFilter.of(InboxView.ALL))).containsExactly(left);
            assertThat(page(clerk, InboxFilter.of(InboxView.MINE))).containsExactly(kept);
            assertThat(lift()).isZero();
        }

        private int lift() {
            var claims = engine.get(LiftClaims.class);
            return claims.lapsed().stream().mapToInt(claims::lift).sum();
        }

        @Test
        void areNotForTasksOfOnePersonNorForStrangers() {
            var own = waits(toDraft(clerk, province.districtA), day(1));
            var foreign = waits(toIssue(province.districtB), day(1));

            assertThat(refusal(claim(clerk, own)).code()).isEqualTo(InboxRefusal.TASK_OF_ONE_PERSON);
            assertThatThrownBy(() -> claim(clerk, foreign)).isInstanceOf(UnknownException.class);
            assertThatThrownBy(() -> claim(clerk, UUID.randomUUID())).isInstanceOf(UnknownException.class);
        }
    }

    @Nested
    class OfAUnit {
        @Test
        void areThoseOfItsAgencyOnly() {
            var head = province.holder("HEAD_OF_UNIT", province.officeA, Reach.WITHIN_AGENCY);
            var both = clerkAt(province.districtA);
            province.grant(both.requirePerson(), "REGISTRY_CLERK", province.districtB, Reach.WITHIN_AGENCY);
            province.post(both.requirePerson(), "REGISTRY_CLERK", province.officeA);
            province.post(both.requirePerson(), "REGISTRY_CLERK", province.officeB);
            var here = waits(toIssue(province.districtA), day(1));
            var there = waits(toIssue(province.districtB), day(1), null, province.districtB);
            claim(both, here).orThrow();
            claim(both, there).orThrow();
            var other = new HandOver(both.requirePerson(), clerk.requirePerson(), "nghỉ");

            var seen = engine.get(ReadUnitWork.class).page(head, null, 10).items();

            assertThat(seen).extracting(held -> held.task().id()).containsExactly(here);
            assertThatThrownBy(() -> engine.get(HandOverClaim.class).handOver(head, there, other))
                    .isInstanceOf(UnknownException.class);
        }
    }

    @Nested
    class StandingIn {
        @Test
        void showsTheTasksOfTheAbsentWithTheirName() {
            var absent = clerkAt(province.districtB);
            var task = waits(toIssue(province.districtB), day(1));
            var personal = waits(toDraft(absent, province.districtB), day(2));
            var deputy = clerkAt(province.districtA);

            standIn(deputy, absent, Set.of());

            var found = inbox().page(deputy, InboxFilter.of(InboxView.ALL), null, 10).items();
            assertThat(found).extracting(InboxTask::id).containsExactly(task, personal);
            assertThat(found).extracting(InboxTask::forWhom).containsOnly(absent.requirePerson());
        }

        @Test
        void goesOnWithWhatTheAbsentHadClaimed() {
            var absent = clerkAt(province.districtA);
            var claimed = waits(toIssue(province.districtA), day(1));
            claim(absent, claimed).orThrow();
            claim(colleague, waits(toIssue(province.districtA), day(2))).orThrow();
            assertThat(page(clerk, InboxFilter.of(InboxView.MINE))).isEmpty();

            standIn(clerk, absent, Set.of());

            for (var view : List.of(InboxView.ALL, InboxView.MINE))
                assertThat(page(clerk, InboxFilter.of(view))).as(view.name()).containsExactly(claimed);
            assertThat(inbox().counts(clerk, InboxFilter.of(InboxView.ALL)).of(InboxView.MINE)).isEqualTo(1);
            assertThat(inbox().find(clerk, claimed)).get()
                    .extracting(InboxTask::forWhom)
                    .isEqualTo(absent.requirePerson());
        }

        @Test
        void isLimitedToTheActsItWasNamedFor() {
            var absent = clerkAt(province.districtB);
            var issue = waits(toIssue(province.districtB), day(1));
            waits(new TaskHolder.Candidates(Act.REGISTER_INCOMING, province.districtB), day(1));
            waits(toDraft(absent, province.districtB), day(2));
            var deputy = clerkAt(province.districtA);

            standIn(deputy, absent, Set.of(Act.ISSUE_DOCUMENT));

            assertThat(page(deputy, InboxFilter.of(InboxView.ALL))).containsExactly(issue);
        }
    }

    @Nested
    class Decisions {
        private Actor leader;

        @BeforeEach
        void aLeaderWhoIsAClerkToo() {
            leader = clerkAt(province.districtA);
            province.grant(leader.requirePerson(), "LEADER", province.districtA, Reach.WITHIN_AGENCY);
        }

        @Test
        void areWhatWaitsForASignatureOrADirectiveAndNothingElse() {
            var sign = waits(toSign(leader), day(2));
            var direct = waits(toDirect(leader), day(-1));
            waits(toIssue(province.districtA), day(1));
            waits(toDraft(leader, province.districtA), day(1));
            waits(toSign(clerk), day(1));

            assertThat(page(leader, DECIDE)).containsExactly(direct, sign);
            assertThat(inbox().counts(leader, InboxFilter.of(InboxView.ALL)).of(InboxView.DECIDE)).isEqualTo(2);
            assertThat(inbox().counts(leader, DECIDE).byStep().keySet())
                    .containsExactlyInAnyOrder("step-SIGN_DOCUMENT", "step-DIRECT_INCOMING");
            assertThat(page(leader, InboxFilter.of(InboxView.ALL))).hasSize(4);
            assertThat(page(clerk, DECIDE)).isEmpty();
        }

        @Test
        void leaveWithTheRight() {
            waits(toSign(leader), day(1));
            engine.jdbc()
                    .sql("UPDATE role_grant SET revoked_at = now() WHERE person_id = ? AND role = 'LEADER'")
                    .param(leader.requirePerson().value())
                    .update();

            assertThat(page(leader, DECIDE)).isEmpty();
        }

        @Test
        void ofAnAbsentLeaderComeToTheDeputyWhoGoesThroughThemInThatPlace() {
            var own = waits(toDirect(leader), day(2));
            var absent = province.holder("LEADER", province.districtB, Reach.WITHIN_AGENCY);
            var theirs = waits(new TaskHolder.Named(Act.DIRECT_INCOMING, absent.requirePerson(), province.districtB),
                    day(1));

            standIn(leader, absent, Set.of());

            assertThat(page(leader, DECIDE)).containsExactly(theirs, own);
            assertThat(neighbours(leader, own)).extracting(Neighbours::number, Neighbours::before)
                    .containsExactly(1, null);
            var inPlace = leader.standingInFor(absent.requirePerson());
            assertThat(neighbours(inPlace, theirs)).extracting(Neighbours::number, Neighbours::behind)
                    .containsExactly(1, null);
        }

        @Test
        void areGoneThroughOneByOne() {
            var first = waits(toDirect(leader), day(1));
            var second = waits(toSign(leader), day(2));
            var third = waits(toDirect(leader), null);
            var middle = place(second);

            assertThat(neighbours(leader, second)).satisfies(found -> {
                assertThat(found.number()).isEqualTo(2);
                assertThat(found.all()).isEqualTo(new CappedCount(3, false));
                assertThat(found.before()).extracting(InboxTask::id).isEqualTo(first);
                assertThat(found.behind()).extracting(InboxTask::id).isEqualTo(third);
            });
            assertThat(neighbours(leader, first).before()).isNull();
            assertThat(neighbours(leader, third).behind()).isNull();
            engine.get(InboxTasks.class).close(second, leader);
            var done = engine.get(FindNeighbours.class).of(leader, DECIDE, middle);
            assertThat(done.task()).isNull();
            assertThat(done.behind()).extracting(InboxTask::id).isEqualTo(third);
            assertThatThrownBy(() -> engine.get(FindNeighbours.class).of(leader, DECIDE, "x"))
                    .isInstanceOf(UnknownException.class);
        }

        @Test
        void areFollowedByDecisionsOnly() {
            var signed = waits(toSign(leader), day(1));
            var place = place(signed);
            var document = inbox().find(leader, signed).orElseThrow().matter().document();
            engine.get(InboxTasks.class).close(signed, leader);
            var toIssue = UUID.randomUUID();
            add(new NewTask(toIssue, document, "step", "page", toIssue(province.districtA), null, day(1)), null,
                    province.districtA);
            var next = waits(toDirect(leader), day(2));

            assertThat(engine.get(NextTask.class).after(leader, document, DECIDE, place)).get()
                    .extracting(InboxTask::id)
                    .isEqualTo(next);
            assertThat(engine.get(NextTask.class).after(leader, document, InboxFilter.of(InboxView.ALL), place)).get()
                    .extracting(InboxTask::id)
                    .isEqualTo(toIssue);
        }

        @Test
        void inOneNameFollowEachOtherAndTheOthersComeLast() {
            var absent = province.holder("LEADER", province.districtB, Reach.WITHIN_AGENCY);
            var first = waits(toDirect(leader), day(1));
            var theirs = waits(new TaskHolder.Named(Act.DIRECT_INCOMING, absent.requirePerson(), province.districtB),
                    day(2));
            var last = waits(toSign(leader), day(3));
            standIn(leader, absent, Set.of());
            var place = place(first);
            var announced = Objects.requireNonNull(neighbours(leader, first).behind()).id();
            engine.get(InboxTasks.class).close(first, leader);

            assertThat(announced).isEqualTo(last);
            assertThat(next(leader, place)).isEqualTo(announced);
            assertThat(next(leader.standingInFor(absent.requirePerson()), place)).isEqualTo(theirs);
            engine.get(InboxTasks.class).close(last, leader);
            assertThat(next(leader, place)).as("nothing is left in the own name").isEqualTo(theirs);
        }

        private UUID next(Actor actor, String place) {
            var done = new DocumentId(UUID.randomUUID());
            return engine.get(NextTask.class).after(actor, done, DECIDE, place).orElseThrow().id();
        }

        @Test
        void areCountedInOneNameAndNoFurtherThanSaid() {
            var absent = province.holder("LEADER", province.districtB, Reach.WITHIN_AGENCY);
            var theirs = new TaskHolder.Named(Act.DIRECT_INCOMING, absent.requirePerson(), province.districtB);
            for (int i = 0; i < 100; i++) waits(theirs, day(1));
            standIn(leader, absent, Set.of());
            var own = waits(toDirect(leader), day(2));
            var behind = waits(toSign(leader), day(3));

            assertThat(neighbours(leader, own)).satisfies(found -> {
                assertThat(found.number()).isEqualTo(1);
                assertThat(found.all()).isEqualTo(new CappedCount(2, false));
                assertThat(found.behind()).extracting(InboxTask::id).isEqualTo(behind);
            });
            var inPlace = leader.standingInFor(absent.requirePerson());
            var rows = inbox().page(inPlace, DECIDE, null, 100).items();
            assertThat(neighbours(inPlace, rows.get(98).id())).satisfies(found -> {
                assertThat(found.number()).isEqualTo(99);
                assertThat(found.behind()).extracting(InboxTask::id).isEqualTo(rows.get(99).id());
            });
            assertThat(neighbours(inPlace, rows.get(99).id()))
                    .extracting(Neighbours::task, Neighbours::number, Neighbours::all, Neighbours::behind)
                    .containsExactly(null, 0, new CappedCount(99, true), null);
        }

        private Neighbours neighbours(Actor actor, UUID task) {
            return engine.get(FindNeighbours.class).of(actor, DECIDE, place(task));
        }

        private String place(UUID task) {
            return engine.get(InboxTasks.class).find(task).orElseThrow().place();
        }

        private TaskHolder toSign(Actor who) {
            return new TaskHolder.Named(Act.SIGN_DOCUMENT, who.requirePerson(), province.districtA);
        }

        private TaskHolder toDirect(Actor who) {
            return new TaskHolder.Named(Act.DIRECT_INCOMING, who.requirePerson(), province.districtA);
        }
    }

    private void standIn(Actor deputy, Actor absent, Set<Act> acts) {
        var week = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
        engine.get(Deputise.class)
                .deputise(Actor.SYSTEM, new Deputise.Absence(
                        absent.requirePerson(), deputy.requirePerson(), week, "nghỉ phép", "07/QĐ", acts))
                .orThrow();
    }

    @Test
    void countersTellWhatEachFilterWouldShow() {
        waits(toIssue(province.districtA), day(-1));
        var mine = waits(toIssue(province.districtA), day(1));
        var theirs = waits(toIssue(province.districtA), day(1));
        waits(toDraft(clerk, province.districtA), null);
        claim(clerk, mine).orThrow();
        claim(colleague, theirs).orThrow();

        var counts = inbox().counts(clerk, InboxFilter.of(InboxView.ALL));

        for (var view : TO_DO)
            assertThat(counts.of(view)).as(view.name()).isEqualTo(page(clerk, InboxFilter.of(view)).size());
        assertThat(counts.of(InboxView.OVERDUE)).isEqualTo(1);
        assertThat(counts.byStep()).containsOnly(
                Map.entry("step-ISSUE_DOCUMENT", 2L), Map.entry("step-DRAFT_DOCUMENT", 1L));
    }

    @Test
    void countersKeepTheOtherQuestionsOfTheFilter() {
        waits(toIssue(province.districtA), day(-1));
        waits(toIssue(province.districtA), day(1));
        waits(toDraft(clerk, province.districtA), day(-1));
        var late = filter(InboxView.OVERDUE, null, null, "giay");

        var counts = inbox().counts(clerk, late);
        var ofOneStep = inbox().counts(clerk, filter(InboxView.MINE, "step-DRAFT_DOCUMENT", null, null));

        for (var view : TO_DO)
            assertThat(counts.of(view)).as(view.name())
                    .isEqualTo(page(clerk, filter(view, null, null, "giay")).size());
        assertThat(counts.byStep()).containsOnly(
                Map.entry("step-ISSUE_DOCUMENT", 1L), Map.entry("step-DRAFT_DOCUMENT", 1L));
        assertThat(counts.of(InboxView.OVERDUE)).isEqualTo(2);
        assertThat(inbox().counts(clerk, filter(InboxView.ALL, null, null, "khac")).of(InboxView.ALL)).isZero();
        assertThat(ofOneStep.byStep()).containsOnly(Map.entry("step-DRAFT_DOCUMENT", 1L));
        assertThat(ofOneStep.of(InboxView.ALL)).isEqualTo(1);
        assertThat(ofOneStep.of(InboxView.OVERDUE)).isEqualTo(1);
    }

    private Outcome<UUID> claimTogether(CyclicBarrier together, Actor actor, UUID task) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return claim(actor, task);
    }

    private Outcome<UUID> claim(Actor actor, UUID task) {
        return engine.get(ClaimTask.class).claim(actor, task);
    }

    private Outcome<UUID> release(Actor actor, UUID task) {
        return engine.get(ReleaseTask.class).release(actor, task);
    }

    private static Refusal refusal(Outcome<UUID> outcome) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusal)) return refusal;
        throw new AssertionError("Not refused: " + outcome);
    }

    /** Who also drafts: a clerk of a small agency does both. */
    private Actor clerkAt(OrganisationId agency) {
        var clerk = province.holder("REGISTRY_CLERK", agency, Reach.WITHIN_AGENCY);
        province.grant(clerk.requirePerson(), "SPECIALIST", agency, Reach.WITHIN_AGENCY);
        return clerk;
    }

    private static TaskHolder toDraft(Actor drafter, OrganisationId agency) {
        return new TaskHolder.Named(Act.DRAFT_DOCUMENT, drafter.requirePerson(), agency);
    }

    private static TaskHolder toIssue(OrganisationId agency) {
        return new TaskHolder.Candidates(Act.ISSUE_DOCUMENT, agency);
    }

    private UUID waits(TaskHolder holder, @Nullable Instant dueAt) {
        return waits(holder, dueAt, null);
    }

    private UUID waits(TaskHolder holder, @Nullable Instant dueAt, @Nullable String code) {
        return waits(holder, dueAt, code, province.districtA);
    }

    private UUID waits(TaskHolder holder, @Nullable Instant dueAt, @Nullable String code, OrganisationId agency) {
        var id = UUID.randomUUID();
        add(new NewTask(id, new DocumentId(UUID.randomUUID()), "step-" + holder.act(), "page", holder, null, dueAt),
                code, agency);
        return id;
    }

    private void add(NewTask task, @Nullable String code, OrganisationId agency) {
        engine.get(InboxTasks.class)
                .add(task, new TaskMatter(task.document(), Direction.OUTGOING, agency, "Giảm 50% hồ sơ giấy", code,
                        null, "NORMAL", 0, null));
    }

    private static Instant day(int days) {
        return TestClock.MONDAY_MORNING.plus(Duration.ofDays(days));
    }

    private static InboxFilter filter(
            InboxView view, @Nullable String step, @Nullable Direction direction, @Nullable String text) {
        return new InboxFilter(view, step, direction, null, text);
    }

    private List<UUID> page(Actor actor, InboxFilter filter) {
        return inbox().page(actor, filter, null, 100).items().stream().map(InboxTask::id).toList();
    }

    private List<UUID> allPages(Actor actor, int size) {
        var seen = new ArrayList<UUID>();
        var page = inbox().page(actor, InboxFilter.of(InboxView.ALL), null, size);
        page.items().forEach(task -> seen.add(task.id()));
        while (page.next() != null) {
            page = inbox().page(actor, InboxFilter.of(InboxView.ALL), Objects.requireNonNull(page.next()), size);
            page.items().forEach(task -> seen.add(task.id()));
        }
        return seen;
    }

    private ReadInbox inbox() {
        return engine.get(ReadInbox.class);
    }
}
