package vn.lienthong.engine.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.notification.BrowserNotice;
import vn.lienthong.engine.notification.MailAddress;
import vn.lienthong.engine.notification.NoticeChoice;
import vn.lienthong.engine.notification.NoticeChoices;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What became of one's work: with whom it waits, and what is done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowedTasksIT {
    private EngineContext engine;
    private SampleProvince province;
    private Actor drafter;
    private Actor clerk;
    private Actor colleague;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        province = new SampleProvince(engine);
        drafter = province.holder("SPECIALIST", province.districtA, Reach.WITHIN_AGENCY);
        clerk = clerk();
        colleague = clerk();
    }

    /** Who also drafts, and so has the own documents to read. */
    private Actor clerk() {
        var clerk = province.holder("REGISTRY_CLERK", province.districtA, Reach.WITHIN_AGENCY);
        province.grant(clerk.requirePerson(), "SPECIALIST", province.districtA, Reach.WITHIN_AGENCY);
        return clerk;
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
    class Waiting {
        @Test
        void isWhatThePersonSentOnAndNobodyElse() {
            var document = readable(drafter);
            var review = follows(document, drafter, toIssue(), null);

            assertThat(ids(drafter, InboxView.WAITING)).containsExactly(review);
            assertThat(ids(clerk, InboxView.WAITING)).isEmpty();
        }

        @Test
        void stayWithWhoWroteTheDraftThroughTheActsOfOthers() {
            var document = readable(drafter, clerk);
            var first = waits(document, toDraft(clerk), null, drafter);
            done(first, clerk);
            var second = waits(document, toDraft(colleague), null, drafter);

            assertThat(ids(drafter, InboxView.WAITING)).containsExactly(second);
            assertThat(ids(clerk, InboxView.WAITING)).containsExactly(second);
        }

        @Test
        void isNotWhatThePersonCanDoNext() {
            var document = readable(clerk);
            var issue = follows(document, clerk, toIssue(), null);
            assertThat(ids(clerk, InboxView.WAITING)).isEmpty();

            engine.get(ClaimTask.class).claim(colleague, issue).orThrow();

            assertThat(ids(clerk, InboxView.WAITING)).containsExactly(issue);
        }

        @Test
        void leavesWithTheRightToRead() {
            var document = readable(drafter);
            follows(document, drafter, toIssue(), null);

            close(document);

            assertThat(ids(drafter, InboxView.WAITING)).isEmpty();
            assertThat(count(drafter, InboxView.WAITING)).isEqualTo(new CappedCount(0, false));
        }

        @Test
        void isWhatAHeadHandedOn() {
            var head = province.holder("HEAD_OF_UNIT", province.officeA, Reach.WITHIN_AGENCY);
            province.post(colleague.requirePerson(), "SPECIALIST", province.officeA);
            province.post(clerk.requirePerson(), "SPECIALIST", province.officeA);
            var document = readable(colleague);
            engine.transaction()
                    .executeWithoutResult(
                            _ -> engine.get(DocumentScopes.class)
                                    .grant(document, Direction.OUTGOING, List.of(
                                            DocumentScopes.act(Act.ASSIGN_HANDLER, province.officeA))));
            var task = waits(document, toIssue(), null, null);
            engine.get(ClaimTask.class).claim(colleague, task).orThrow();

            isUrgentTo(clerk, task);
            engine.get(HandOverClaim.class)
                    .handOver(head, task, new HandOver(colleague.requirePerson(), clerk.requirePerson(), "nghỉ ốm"))
                    .orThrow();

            assertThat(ids(head, InboxView.WAITING)).containsExactly(task);
            assertThat(engine.jdbc()
                    .sql("SELECT given FROM task_change WHERE task_id = ? ORDER BY id DESC LIMIT 1")
                    .param(task)
                    .query(Boolean.class)
                    .single()).as("who gets it hears of it").isTrue();
            awaitMail(clerk);
        }

        @Test
        void isToldAtOnceToWhoGetsItWhenItIsUrgent() {
            var task = waits(readable(colleague), toIssue(), null, null);
            isUrgentTo(clerk, task);

            engine.transaction()
                    .executeWithoutResult(
                            _ -> engine.get(InboxProjection.class).changed(task, toDraft(clerk), null));

            awaitMail(clerk);
        }

        private void isUrgentTo(Actor person, UUID task) {
            engine.jdbc().sql("DELETE FROM mail_notice").update();
            engine.jdbc().sql("UPDATE inbox_task SET urgency_rank = 1 WHERE id = ?").param(task).update();
            engine.get(NoticeChoices.class)
                    .keep(person.requirePerson(), new NoticeChoice(BrowserNotice.NONE, null, true,
                            new MailAddress("an@xa.gov.vn"), null));
        }

        private void awaitMail(Actor person) {
            Await.until("a mail", Duration.ofSeconds(15), () -> engine.jdbc()
                    .sql("SELECT count(*) FROM mail_notice WHERE person_id = ?")
                    .param(person.requirePerson().value())
                    .query(Integer.class)
                    .single() == 1);
        }

        @Test
        void leavesWhenItIsDone() {
            var review = follows(readable(drafter), drafter, toIssue(), null);

            done(review, clerk);

            assertThat(ids(drafter, InboxView.WAITING)).isEmpty();
        }

        @Test
        void comesByDayPageByPageWithoutLossThoughSomeAreClosed() {
            var expected = new ArrayList<UUID>();
            for (int i = 0; i < 9; i++) {
                var document = i % 3 == 1 ? new DocumentId(UUID.randomUUID()) : readable(drafter);
                var task = follows(document, drafter, toIssue(), i == 8 ? null : day(i));
                if (i % 3 != 1) expected.add(task);
            }

            assertThat(allPages(drafter, InboxView.WAITING, 2)).containsExactlyElementsOf(expected);
        }

        @Test
        void isNarrowedByTheFilters() {
            var task = follows(readable(drafter), drafter, toIssue(), day(1));
            var step = new InboxFilter(InboxView.WAITING, "step-ISSUE_DOCUMENT", null, "NORMAL", "giay");
            var other = new InboxFilter(InboxView.WAITING, null, Direction.INCOMING, null, null);
            var words = new InboxFilter(InboxView.WAITING, null, null, null, "'; DROP TABLE inbox_task; --");

            assertThat(ids(drafter, step)).containsExactly(task);
            assertThat(ids(drafter, other)).isEmpty();
            assertThat(ids(drafter, words)).isEmpty();
        }
    }

    @Nested
    class Finished {
        @Test
        void isWhatThePersonDidTheLatestFirst() {
            var document = readable(drafter);
            var first = waits(document, toDraft(drafter), null, drafter);
            done(first, drafter);
            var second = waits(document, toDraft(drafter), day(1), drafter);
            engine.jdbc().sql("UPDATE inbox_task SET step = 'step-2' WHERE id = ?").param(second).update();
            done(second, drafter);

            var found = page(drafter, InboxFilter.of(InboxView.FINISHED));

            assertThat(found).extracting(one -> one.task().id()).containsExactly(second, first);
            assertThat(found.getFirst().done())
                    .isEqualTo(new Completion(drafter.requirePerson(), null, engine.clock().instant()));
            assertThat(ids(clerk, InboxView.FINISHED)).isEmpty();
        }

        @Test
        void isNotWhatCameBackToTheSameStepUntilItIsDoneAgain() {
            var document = readable(drafter);
            var first = waits(document, toDraft(drafter), null, drafter);
            done(first, drafter);
            var again = waits(document, toDraft(drafter), null, drafter);
            assertThat(ids(drafter, InboxView.FINISHED)).isEmpty();

            done(again, drafter);

            assertThat(ids(drafter, InboxView.FINISHED)).containsExactly(again, first);
        }

        @Test
        void standsInTheListsOfTheDeputyAndOfTheAbsent() {
            var week = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
            engine.get(Deputise.class)
                    .deputise(Actor.SYSTEM, new Deputise.Absence(clerk.requirePerson(), colleague.requirePerson(), week,
                            "nghỉ phép", "07/QĐ", Set.of()))
                    .orThrow();
            var task = waits(readable(clerk, colleague), toIssue(), null, null);

            done(task, colleague.standingInFor(clerk.requirePerson()));

            assertThat(ids(clerk, InboxView.FINISHED)).containsExactly(task);
            assertThat(ids(colleague, InboxView.FINISHED)).containsExactly(task);
            assertThat(ids(colleague.standingInFor(clerk.requirePerson()), InboxView.FINISHED)).containsExactly(task);
        }

        @Test
        void leavesWithTheRightToRead() {
            var document = readable(drafter);
            done(waits(document, toDraft(drafter), null, drafter), drafter);

            close(document);

            assertThat(ids(drafter, InboxView.FINISHED)).isEmpty();
        }

        @Test
        void comesPageByPageAlsoWhenMuchWasDoneAtOnce() {
            var expected = new ArrayList<UUID>();
            for (int i = 0; i < 7; i++) {
                var task = waits(readable(drafter), toDraft(drafter), null, drafter);
                expected.add(task);
                engine.get(InboxTasks.class).close(task, drafter);
            }

            assertThat(allPages(drafter, InboxView.FINISHED, 3)).containsExactlyInAnyOrderElementsOf(expected);
        }

        @Test
        void refusesThePlaceOfAnotherListAndTheyItsOwn() {
            done(waits(readable(drafter), toDraft(drafter), day(1), drafter), drafter);
            var waiting = follows(readable(drafter), drafter, toIssue(), day(1));
            follows(readable(drafter), drafter, toIssue(), day(2));
            done(waits(readable(drafter), toDraft(drafter), day(1), drafter), drafter);
            var inWaiting = followed().page(drafter, InboxFilter.of(InboxView.WAITING), null, 1).next();
            var inFinished = followed().page(drafter, InboxFilter.of(InboxView.FINISHED), null, 1).next();
            assertThat(inWaiting).contains(waiting.toString());

            for (var place : List.of(inWaiting, "done__", "done_2026-03-02T01:00:00Z_x", "x"))
                assertThatThrownBy(() -> followed().page(drafter, InboxFilter.of(InboxView.FINISHED), place, 1))
                        .isInstanceOf(UnknownException.class);
            assertThatThrownBy(() -> followed().page(drafter, InboxFilter.of(InboxView.WAITING), inFinished, 1))
                    .isInstanceOf(UnknownException.class);
        }
    }

    @Test
    void aTaskIsFoundByWhoMayReadItsDocument() {
        var task = follows(readable(drafter), drafter, toIssue(), null);

        assertThat(followed().find(drafter, task)).isPresent();
        assertThat(followed().find(clerk, task)).isEmpty();
        assertThat(followed().find(drafter, UUID.randomUUID())).isEmpty();
    }

    @Test
    void countsNoFurtherThanAnybodyReads() {
        for (int i = 0; i < 101; i++) follows(readable(drafter), drafter, toIssue(), null);

        assertThat(count(drafter, InboxView.WAITING)).isEqualTo(new CappedCount(99, true));
        assertThat(count(clerk, InboxView.ALL)).isEqualTo(new CappedCount(99, true));
        assertThat(engine.get(CountInbox.class).of(drafter, Set.of(InboxFilter.of(InboxView.FINISHED)))).isEmpty();
    }

    private DocumentId readable(Actor... readers) {
        var document = new DocumentId(UUID.randomUUID());
        var scopes = List.of(readers).stream().map(this::scope).toList();
        engine.transaction()
                .executeWithoutResult(
                        _ -> engine.get(DocumentScopes.class).grant(document, Direction.OUTGOING, scopes));
        return document;
    }

    /** To the drafter, who was its only reader. */
    private void close(DocumentId document) {
        engine.transaction()
                .executeWithoutResult(
                        _ -> engine.get(DocumentScopes.class).revoke(document, Set.of(scope(drafter))));
    }

    private String scope(Actor reader) {
        return DocumentScopes.person(reader.requirePerson(), province.districtA);
    }

    /** A task that the person's own act opened. */
    private UUID follows(DocumentId document, Actor sender, TaskHolder next, @Nullable Instant dueAt) {
        done(waits(document, toDraft(sender), null, null), sender);
        return waits(document, next, dueAt, null);
    }

    private UUID waits(DocumentId document, TaskHolder holder, @Nullable Instant dueAt, @Nullable Actor owner) {
        var id = UUID.randomUUID();
        engine.get(InboxTasks.class)
                .add(new NewTask(id, document, "step-" + holder.act(), "page", holder, null, dueAt), new TaskMatter(
                        document, Direction.OUTGOING, province.districtA, "Giảm 50% hồ sơ giấy", null, null, "NORMAL",
                        0, owner == null ? null : owner.requirePerson()));
        return id;
    }

    private void done(UUID task, Actor by) {
        engine.clock().moveTo(engine.clock().instant().plusSeconds(1));
        engine.get(InboxTasks.class).close(task, by);
    }

    private TaskHolder toDraft(Actor drafter) {
        return new TaskHolder.Named(Act.DRAFT_DOCUMENT, drafter.requirePerson(), province.districtA);
    }

    private TaskHolder toIssue() {
        return new TaskHolder.Candidates(Act.ISSUE_DOCUMENT, province.districtA);
    }

    private static Instant day(int days) {
        return TestClock.MONDAY_MORNING.plus(Duration.ofDays(days));
    }

    private List<UUID> ids(Actor actor, InboxView view) {
        return ids(actor, InboxFilter.of(view));
    }

    private List<UUID> ids(Actor actor, InboxFilter filter) {
        return page(actor, filter).stream().map(one -> one.task().id()).toList();
    }

    private List<FollowedTask> page(Actor actor, InboxFilter filter) {
        return followed().page(actor, filter, null, 100).items();
    }

    private List<UUID> allPages(Actor actor, InboxView view, int size) {
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = followed().page(actor, InboxFilter.of(view), after, size);
            page.items().forEach(one -> seen.add(one.task().id()));
            after = page.next();
        } while (after != null);
        return seen;
    }

    private CappedCount count(Actor actor, InboxView view) {
        return Objects.requireNonNull(
                engine.get(CountInbox.class).of(actor, Set.of(InboxFilter.of(view))).get(InboxFilter.of(view)));
    }

    private ReadFollowed followed() {
        return engine.get(ReadFollowed.class);
    }
}
