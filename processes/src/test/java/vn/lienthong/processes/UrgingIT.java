package vn.lienthong.processes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.SmartLifecycle;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.bulk.BeginBulk;
import vn.lienthong.engine.bulk.BulkInput;
import vn.lienthong.engine.bulk.BulkItem;
import vn.lienthong.engine.bulk.BulkRefusal;
import vn.lienthong.engine.bulk.ReadBulk;
import vn.lienthong.engine.bulk.UrgeLate;
import vn.lienthong.engine.bulk.WorkBulk;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.FinishAssignment;
import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.handling.ReassignHandler;
import vn.lienthong.engine.handling.Urge;
import vn.lienthong.engine.inbox.ClaimTask;
import vn.lienthong.engine.inbox.DirectedGroup;
import vn.lienthong.engine.inbox.FollowedTask;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.ReadDirected;
import vn.lienthong.engine.inbox.ReadDirected.Which;
import vn.lienthong.engine.inbox.ReadInbox;
import vn.lienthong.engine.notification.UrgentTasks;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.RemoveFromPost;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who leads a unit or an agency follows directives there and urges on who has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UrgingIT {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private Roads roads;
    private Actor leader;
    private ChargedUnit economy;
    private ChargedUnit justice;

    @BeforeAll
    void start() {
        roads = new Roads();
        roads.engine.bean("outboxRelay", SmartLifecycle.class).stop();
        leader = roads.district.leader();
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    @BeforeEach
    void twoUnitsOnMonday() {
        roads.engine.clock().tick(Duration.ZERO);
        roads.engine.clock().moveTo(TestClock.MONDAY_MORNING);
        var number = roads.nextNumber();
        economy = ChargedUnit.open(roads.province, "Phòng Kinh tế " + number, roads.district.id());
        justice = ChargedUnit.open(roads.province, "Phòng Tư pháp " + number, roads.district.id());
    }

    @Test
    void theLeaderSeesAllUnitsAndTheHeadTheOwnOneLateFirst() {
        var later = directed(charge(economy, FRIDAY)).assigned(economy);
        var late = directed(charge(economy, TUESDAY)).assigned(economy);
        var free = directed(charge(justice, TUESDAY));
        roads.engine.clock().advance(Duration.ofDays(2));

        assertThat(groups(leader, economy)).containsExactly("handler open 2 late 1 soon 1");
        assertThat(groups(leader, justice)).containsExactly("nobody open 1 late 1 soon 0");
        assertThat(parts(leader, new Which(economy.id(), null, false, false))).containsExactly(late.id, later.id);
        assertThat(parts(leader, new Which(economy.id(), null, false, true))).containsExactly(late.id);
        assertThat(parts(leader, new Which(justice.id(), null, true, false))).containsExactly(free.id);
        assertThat(parts(leader, new Which(economy.id(), null, true, false))).isEmpty();
        assertThat(parts(leader, new Which(economy.id(), economy.handler().person(), false, false)))
                .containsExactly(late.id, later.id);
        assertThat(groups(economy.head(), economy)).containsExactly("handler open 2 late 1 soon 1");
        assertThat(groups(economy.head(), justice)).isEmpty();
        assertThat(parts(economy.head(), new Which(justice.id(), null, false, false))).isEmpty();
        assertThat(get(ReadDirected.class).maySee(economy.handler())).isFalse();
        assertThatThrownBy(() -> groups(economy.handler(), economy)).isInstanceOf(ForbiddenException.class);
        assertThat(parts(roads.commune.leader(), new Which(economy.id(), null, false, false))).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        var all = List.of(directed(charge(economy, TUESDAY)).id, directed(charge(economy, FRIDAY)).id,
                directed(charge(economy, null)).id);
        var which = new Which(economy.id(), null, false, false);

        var first = get(ReadDirected.class).page(leader, which, null, 2);
        var rest = get(ReadDirected.class).page(leader, which, Objects.requireNonNull(first.next()), 2);

        assertThat(first.items()).extracting(UrgingIT::document).containsExactly(all.get(0), all.get(1));
        assertThat(rest.items()).extracting(UrgingIT::document).containsExactly(all.get(2));
        assertThat(rest.next()).isNull();
    }

    @Test
    void whoHasItIsUrgedOnceInAWhileWhoeverUrges() {
        var journey = directed(charge(economy, FRIDAY)).assigned(economy);
        var at = roads.engine.clock().instant();

        urge(leader, journey, economy, " Xong trước thứ sáu. ").orThrow();

        var task = roads.onlyTask(journey.id);
        assertThat(Objects.requireNonNull(task.urged()).by()).isEqualTo(leader.requirePerson());
        assertThat(notes(journey)).containsExactly("Xong trước thứ sáu.");
        assertThat(changes(task.id())).isEqualTo("urged");
        assertThat(pressing(economy.handler())).isEqualTo(1);
        var no = refusal(urge(economy.head(), journey, economy, ""));
        assertThat(no.code()).isEqualTo(HandlingRefusal.URGED_ALREADY);
        assertThat(no.args()).containsEntry("at", at).containsEntry("next", at.plus(Duration.ofHours(20)));

        roads.engine.clock().advance(Duration.ofHours(20));
        urge(economy.head(), journey, economy, "").orThrow();

        assertThat(Objects.requireNonNull(roads.onlyTask(journey.id).urged()).by())
                .isEqualTo(economy.head().requirePerson());
        assertThat(notes(journey)).hasSize(1);
        assertThat(events(journey)).isEqualTo(2);
    }

    @Test
    void theMarkInTheInboxIsTheUrgingItself() {
        var journey = directed(charge(economy, FRIDAY)).assigned(economy);
        roads.engine.clock().tick(Duration.ofMillis(7));

        urge(leader, journey, economy, "").orThrow();

        assertThat(count("""
                SELECT count(*) FROM inbox_task t JOIN urging u USING (assignment_id, urged_by, urged_at)
                WHERE t.assignment_id = ?""", journey.assignment(economy))).isEqualTo(1);
    }

    @Test
    void onlyTheOneWhoWasShownIsUrged() {
        var journey = directed(charge(economy, FRIDAY)).assigned(economy);
        var part = journey.assignment(economy);
        var urge = get(Urge.class);

        assertThatThrownBy(() -> urge.urge(leader, journey.id, new Urge.Shown(part, null), ""))
                .isInstanceOf(StaleException.class);
        urge.urge(leader, journey.id, new Urge.Shown(part, economy.handler().requirePerson()), "").orThrow();
        assertThat(trail(journey)).contains(economy.handler().requirePerson().toString());
    }

    @Test
    void whatAnotherHeadTookIsUrgedAndWhatWaitsForTheReaderIsNot() {
        directed(charge(economy, TUESDAY));
        var taken = directed(charge(economy, TUESDAY));
        var given = directed(charge(economy, FRIDAY)).assigned(economy);
        roads.engine.clock().moveTo(TestClock.MONDAY_MORNING.plus(Duration.ofDays(6)));
        var colleague = roads.province.person("Phó trưởng phòng", roads.district.id());
        roads.province.grant(colleague, "HEAD_OF_UNIT", economy.id(), Reach.WITHIN_AGENCY);
        get(ClaimTask.class).claim(Actor.of(colleague), roads.onlyTask(taken.id).id()).orThrow();
        var which = new Which(economy.id(), null, false, false);
        var since = roads.engine.clock().instant().minus(Duration.ofHours(20));

        assertThat(get(ReadDirected.class).late(economy.head(), which, since, 1))
                .containsExactly(roads.onlyTask(taken.id).id());
        assertThat(toUrge(economy.head())).isEqualTo(2);
        assertThat(toUrge(leader)).isEqualTo(3);
        assertThat(code(urge(Actor.of(colleague), taken, economy, ""))).isEqualTo(HandlingRefusal.URGES_ONESELF);
        urge(economy.head(), taken, economy, "").orThrow();

        assertThat(get(ReadDirected.class).late(economy.head(), which, since, 1))
                .containsExactly(roads.onlyTask(given.id).id());
        assertThat(toUrge(economy.head())).isEqualTo(1);
        assertThat(toUrge(leader)).isEqualTo(2);
    }

    @Test
    void aTaskOfAnOlderNodeSaysWhosePartItIs() {
        var journey = directed(charge(economy, FRIDAY)).assigned(economy);

        roads.engine.transaction().executeWithoutResult(undone -> {
            assertThat(roads.engine.jdbc()
                    .sql("""
                    INSERT INTO inbox_task (id, document_id, direction, agency_id, step, page, assignment_id, holder,
                        subject, urgency, urgency_rank, created_at)
                    SELECT gen_random_uuid(), document_id, direction, agency_id, 'userTask_old', page, assignment_id, holder,
                        subject, urgency, urgency_rank, created_at
                    FROM inbox_task WHERE id = ? RETURNING charged_unit""")
                    .param(roads.onlyTask(journey.id).id())
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .list()).containsExactly(economy.id().value());
            undone.setRollbackOnly();
        });
    }

    @Test
    void anotherHandlerWasNotUrgedYet() {
        var journey = directed(charge(economy, FRIDAY)).assigned(economy);
        urge(leader, journey, economy, "").orThrow();
        var colleague = roads.province.person("Đồng nghiệp", roads.district.id());
        roads.province.post(colleague, "SPECIALIST", economy.id());
        roads.province.grant(colleague, "SPECIALIST", economy.id(), Reach.WITHIN_AGENCY);

        get(ReassignHandler.class).reassign(economy.head(), journey.id, journey.assignment(economy),
                new HandOver(economy.handler().requirePerson(), colleague, "quá tải")).orThrow();

        assertThat(roads.onlyTask(journey.id).urged()).isNull();
        urge(leader, journey, economy, "").orThrow();
        assertThat(roads.onlyTask(journey.id).urged()).isNotNull();
    }

    @Test
    void theHeadIsUrgedWhileNobodyHasItAndNobodyUrgesOneself() {
        var journey = directed(charge(economy, FRIDAY));

        assertThat(code(urge(economy.head(), journey, economy, ""))).isEqualTo(HandlingRefusal.URGES_ONESELF);
        urge(leader, journey, economy, "").orThrow();
        assertThat(pressing(economy.head())).isEqualTo(1);

        journey.assigned(economy);
        assertThat(roads.onlyTask(journey.id).urged()).isNull();
        urge(economy.head(), journey, economy, "").orThrow();
        assertThatThrownBy(() -> urge(economy.handler(), journey, economy, "")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> urge(justice.head(), journey, economy, "")).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> urge(roads.district.clerk(), journey, economy, ""))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aDeputyUrgesInThePlaceOfTheHeadButNotTheOwnWork() {
        var week = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
        get(Deputise.class)
                .deputise(Actor.SYSTEM, new Deputise.Absence(justice.head().requirePerson(),
                        justice.handler().requirePerson(), week, "đi công tác", "07/QĐ", Set.of()))
                .orThrow();
        var deputy = justice.handler().standingInFor(justice.head().requirePerson());
        var journey = directed(charge(justice, FRIDAY)).assigned(justice);

        assertThat(groups(deputy, justice)).containsExactly("handler open 1 late 0 soon 0");
        assertThat(code(urge(deputy, journey, justice, ""))).isEqualTo(HandlingRefusal.URGES_ONESELF);
    }

    @Test
    void nobodyIsUrgedWhoIsGoneOrHasReportedAndWordsAreBounded() {
        var done = directed(charge(economy, FRIDAY), new Charge(justice.id(), HandlingRole.SUPPORTING, FRIDAY))
                .assigned(economy);
        done.done(economy);
        assertThat(code(urge(leader, done, economy, ""))).isEqualTo(HandlingRefusal.URGED_TOO_LATE);
        urge(leader, done, justice, "").orThrow();

        var left = directed(charge(justice, FRIDAY)).assigned(justice);
        assertThat(code(urge(leader, left, justice, "x".repeat(4001)))).isEqualTo(DocumentRefusal.TEXT_TOO_LONG);
        for (var post : get(People.class).postsOf(justice.handler().requirePerson(), LocalDate.of(2026, 3, 2)))
            get(RemoveFromPost.class)
                    .remove(Actor.SYSTEM,
                            new RemoveFromPost.Removal(post.id(), LocalDate.of(2026, 3, 1), "12/QĐ"))
                    .orThrow();
        assertThat(code(urge(leader, left, justice, ""))).isEqualTo(HandlingRefusal.HANDLER_LEFT);
    }

    @Test
    void eitherIsUrgedBeforeItIsDoneOrNotAtAll() {
        for (int i = 0; i < 5; i++) {
            var journey = directed(charge(economy, FRIDAY)).assigned(economy);
            var part = journey.assignment(economy);

            var urging = CompletableFuture.supplyAsync(() -> urge(leader, journey, economy, ""));
            var finishing = CompletableFuture.supplyAsync(() -> get(FinishAssignment.class)
                    .finish(economy.handler(), journey.id, part, "đã xong"));

            finishing.join().orThrow();
            boolean isUrged = urging.join() instanceof Outcome.Done<DocumentId>;
            assertThat(count("SELECT count(*) FROM urging WHERE assignment_id = ?", part)).isEqualTo(isUrged ? 1 : 0);
            assertThat(roads.open(journey.id)).isEmpty();
        }
    }

    @Test
    void aKilledUrgingLeavesNothing() {
        var journey = directed(charge(economy, FRIDAY)).assigned(economy);
        var task = roads.onlyTask(journey.id);
        var rows = count("SELECT count(*) FROM outbox WHERE key = ?", task.id());

        roads.engine.transaction().executeWithoutResult(killed -> {
            urge(leader, journey, economy, "nhanh lên").orThrow();
            killed.setRollbackOnly();
        });

        assertThat(roads.onlyTask(journey.id).urged()).isNull();
        assertThat(notes(journey)).isEmpty();
        assertThat(events(journey)).isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE key = ?", task.id())).isEqualTo(rows);
        assertThat(count("SELECT count(*) FROM urging WHERE assignment_id = ?", journey.assignment(economy))).isZero();
    }

    @Test
    void everythingLateOfAPersonIsUrgedAtOnceButWhatWasUrgedJustNow() {
        var urged = directed(charge(economy, TUESDAY)).assigned(economy);
        var silent = directed(charge(economy, TUESDAY)).assigned(economy);
        directed(charge(economy, FRIDAY)).assigned(economy);
        roads.engine.clock().advance(Duration.ofDays(2));
        urge(leader, urged, economy, "").orThrow();
        var which = new Which(economy.id(), economy.handler().person(), false, false);

        var bulk = get(UrgeLate.class).prepare(leader, which).orThrow();
        get(BeginBulk.class).begin(leader, bulk, new BulkInput(null, null, "Xong trong hôm nay", null)).orThrow();
        get(WorkBulk.class).handle(lines(bulk).stream().map(BulkItem::id).toList());

        assertThat(lines(bulk)).extracting(BulkItem::state).containsExactly(BulkItem.State.DONE);
        assertThat(notes(silent)).containsExactly("Xong trong hôm nay");
        assertThat(code(get(UrgeLate.class).prepare(leader, which))).isEqualTo(BulkRefusal.BULK_NOTHING_TO_URGE);
    }

    @Test
    void whoWantsAMailForUrgentWorkGetsOne() {
        var journey = directed(charge(economy, FRIDAY)).assigned(economy);
        get(Deputise.class)
                .deputise(Actor.SYSTEM, new Deputise.Absence(economy.handler().requirePerson(),
                        justice.handler().requirePerson(),
                        new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)), "nghỉ ốm", "08/QĐ", Set.of()))
                .orThrow();
        for (var person : List.of(economy.handler(), economy.head(), justice.handler()))
            roads.engine.jdbc()
                    .sql("INSERT INTO notice_choice VALUES (?, 'NONE', NULL, true, 'a@b.vn')")
                    .param(person.requirePerson().value())
                    .update();

        urge(leader, journey, economy, "").orThrow();
        get(UrgentTasks.class).handle(List.of(roads.onlyTask(journey.id).id()));

        assertThat(mails(economy.handler())).isEqualTo(1);
        assertThat(mails(justice.handler())).as("who stands in").isEqualTo(1);
        assertThat(mails(economy.head())).isZero();
    }

    private static Charge charge(ChargedUnit unit, @Nullable LocalDate dueOn) {
        return new Charge(unit.id(), HandlingRole.LEAD, dueOn);
    }

    private IncomingJourney directed(Charge... charges) {
        roads.engine.clock().advance(Duration.ofSeconds(1));
        return IncomingJourney.onPaper(roads, roads.district, "NORMAL")
                .registered(LocalDate.of(2026, 3, 20))
                .presented()
                .directed(charges);
    }

    private Outcome<DocumentId> urge(Actor by, IncomingJourney journey, ChargedUnit unit, String words) {
        return get(Urge.class).urge(by, journey.id, journey.assignment(unit), words);
    }

    private List<String> groups(Actor reader, ChargedUnit unit) {
        var soon = roads.engine.clock().instant().plus(Duration.ofDays(3));
        return get(ReadDirected.class)
                .groups(reader, soon, soon)
                .stream()
                .filter(group -> group.unit().equals(unit.id()))
                .map(UrgingIT::words)
                .toList();
    }

    /** What of the late of {@link #economy} this reader can urge. */
    private int toUrge(Actor reader) {
        var now = roads.engine.clock().instant();
        return get(ReadDirected.class)
                .groups(reader, now, now.minus(Duration.ofHours(20)))
                .stream()
                .filter(group -> group.unit().equals(economy.id()))
                .mapToInt(group -> group.toUrge().number())
                .sum();
    }

    private String trail(IncomingJourney journey) {
        return roads.engine.jdbc()
                .sql("SELECT convert_from(canonical, 'UTF8') FROM audit_event WHERE object_id = ? AND act = 'document.urged'")
                .param(journey.id.value())
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .single();
    }

    private static String words(DirectedGroup group) {
        return "%s open %d late %d soon %d".formatted(group.person() == null ? "nobody" : "handler",
                group.open().number(), group.late().number(), group.soon().number());
    }

    private List<DocumentId> parts(Actor reader, Which which) {
        return get(ReadDirected.class).page(reader, which, null, 50).items().stream().map(UrgingIT::document).toList();
    }

    private static DocumentId document(FollowedTask part) {
        return part.task().matter().document();
    }

    private List<String> notes(IncomingJourney journey) {
        return get(DocumentNotes.class)
                .of(journey.id)
                .stream()
                .filter(note -> note.kind() == DocumentNote.Kind.URGING)
                .map(DocumentNote::text)
                .toList();
    }

    private long pressing(Actor person) {
        return get(ReadInbox.class).counts(person, InboxFilter.of(InboxView.ALL)).pressing();
    }

    private String changes(UUID task) {
        return roads.engine.jdbc()
                .sql("SELECT CASE WHEN urged THEN 'urged' ELSE 'other' END FROM task_change WHERE task_id = ? ORDER BY id DESC LIMIT 1")
                .param(task)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .single();
    }

    private int events(IncomingJourney journey) {
        return count("SELECT count(*) FROM audit_event WHERE object_id = ? AND act = 'document.urged'",
                journey.id.value());
    }

    private int mails(Actor person) {
        return count("SELECT count(*) FROM mail_notice WHERE person_id = ? AND kind = 'URGENT'",
                person.requirePerson().value());
    }

    private int count(String sql, UUID id) {
        return roads.engine.jdbc().sql(sql).param(id).query(Integer.class).single();
    }

    private List<BulkItem> lines(UUID bulk) {
        return get(ReadBulk.class).of(leader, bulk).lines().stream().map(line -> line.item()).toList();
    }

    private static RefusalCode code(Outcome<?> outcome) {
        return refusal(outcome).code();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var why)) return why;
        throw new AssertionError("Not refused: " + outcome);
    }

    private <T> T get(Class<T> type) {
        return roads.engine.get(type);
    }
}
