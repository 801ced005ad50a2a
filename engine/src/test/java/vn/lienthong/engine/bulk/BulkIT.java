package vn.lienthong.engine.bulk;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.SmartLifecycle;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.CloseAccount;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.inbox.ClaimTask;
import vn.lienthong.engine.inbox.InboxRefusal;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.inbox.NewTask;
import vn.lienthong.engine.inbox.ReleaseTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.inbox.TaskMatter;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The relay stands still but where a test starts it: the test is the node that works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkIT {
    private EngineContext engine;
    private SampleProvince province;
    private Actor clerk;
    private Actor colleague;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        engine.bean("outboxRelay", SmartLifecycle.class).stop();
        province = new SampleProvince(engine);
        clerk = clerk();
        colleague = clerk();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @BeforeEach
    void nothingWaits() {
        engine.jdbc().sql("DELETE FROM bulk_act").update();
        engine.jdbc().sql("DELETE FROM inbox_task").update();
        engine.jdbc().sql("DELETE FROM outbox").update();
        engine.clock().moveTo(TestClock.MONDAY_MORNING);
    }

    private Actor clerk() {
        return province.holder("REGISTRY_CLERK", province.districtA, Reach.WITHIN_AGENCY);
    }

    @Test
    void goesOnAfterItsNodeWasKilledAndDoesNothingTwice() {
        var tasks = waiting(6);
        var bulk = prepare(clerk, BulkKind.CLAIM, tasks);
        var items = items(bulk);
        engine.jdbc().sql("UPDATE outbox SET leased_until = ?").param(in(Duration.ofSeconds(30))).update();
        items.subList(0, 3).forEach(this::work);
        engine.transaction().executeWithoutResult(killed -> { // what its node did when it died is not there
            engine.get(DoBulkItem.class).work(items.get(3));
            killed.setRollbackOnly();
        });
        assertThat(progress(bulk)).isEqualTo(new BulkProgress(3, 0, 3, 0, 0, 3));
        assertThat(claimant(tasks.get(3))).isNull();

        var relay = engine.bean("outboxRelay", SmartLifecycle.class);
        relay.start();
        engine.clock().advance(Duration.ofSeconds(31)); // the lease of the dead
        Await.until("the rest is done", Duration.ofSeconds(20), () -> progress(bulk).isOver());
        Await.until("its rows are gone", Duration.ofSeconds(20), () -> outboxRows() == 0);
        relay.stop();

        assertThat(progress(bulk)).isEqualTo(new BulkProgress(0, 0, 6, 0, 0, 6));
        assertThat(tasks).allMatch(task -> clerk.requirePerson().equals(claimant(task)));
        assertThat(tasks).allMatch(task -> events("task.claimed", task) == 1);
    }

    @Test
    void twoNodesDoEachItemOnce() {
        var tasks = waiting(12);
        var items = items(prepare(clerk, BulkKind.CLAIM, tasks));

        var nodes = IntStream.range(0, 2)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> engine.get(WorkBulk.class).handle(items)))
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(tasks).allMatch(task -> events("task.claimed", task) == 1);
    }

    @Test
    void asksTheRightsOfTheMomentForEachItem() {
        var leaving = clerk();
        var tasks = waiting(3);
        var bulk = prepare(leaving, BulkKind.CLAIM, tasks);
        work(items(bulk).getFirst());

        engine.jdbc()
                .sql("UPDATE role_grant SET revoked_at = now() WHERE person_id = ?")
                .param(leaving.requirePerson().value())
                .update();
        workAll(bulk);

        assertThat(codes(bulk)).containsExactly(null, "BULK_TASK_GONE", "BULK_TASK_GONE");
        assertThat(claimant(tasks.getLast())).isNull();
    }

    @Test
    void endsWithTheAccountOfWhoBeganIt() {
        var leaving = clerk();
        province.account(leaving.requirePerson(), "nghi.viec");
        var tasks = waiting(1);
        var bulk = prepare(leaving, BulkKind.CLAIM, tasks);

        engine.get(CloseAccount.class).close(Actor.SYSTEM, leaving.requirePerson()).orThrow();
        workAll(bulk);

        assertThat(codes(bulk)).containsExactly("BULK_ACCOUNT_CLOSED");
    }

    @Test
    void refusesEachItemForItsOwnReasonAndDoesTheOthers() {
        var free = task(forAll());
        var mine = task(forAll());
        claim(clerk, mine);
        var taken = task(forAll());
        claim(colleague, taken);
        var own = task(new TaskHolder.Named(Act.ISSUE_DOCUMENT, clerk.requirePerson(), province.districtA));
        province.grant(clerk.requirePerson(), "SPECIALIST", province.districtA, Reach.WITHIN_AGENCY);
        var done = task(forAll());
        var stranger = UUID.randomUUID();
        var bulk = prepare(clerk, BulkKind.CLAIM, List.of(mine, taken, own, done, stranger, free, free));
        engine.get(InboxTasks.class).close(done, colleague);

        workAll(bulk);

        assertThat(codes(bulk)).startsWith("BULK_CLAIMED_ALREADY", InboxRefusal.TASK_TAKEN.name());
        assertThat(codes(bulk)).endsWith("BULK_TASK_GONE", "BULK_TASK_GONE", null).hasSize(6);
        assertThat(claimant(free)).isEqualTo(clerk.requirePerson());
        assertThat(refusals(bulk).get(1).args()).containsEntry("by", colleague.requirePerson().toString());
    }

    @Test
    void acknowledgesNothingThatWaitsAtAnotherStep() {
        var bulk = prepare(clerk, BulkKind.ACKNOWLEDGE, waiting(1));

        workAll(bulk);

        assertThat(codes(bulk)).containsExactly("BULK_TASK_GONE");
    }

    @Test
    void takesBackWhatHasNotGoneOnAndNothingTwice() {
        var tasks = waiting(4);
        var bulk = prepare(clerk, BulkKind.CLAIM, tasks);
        assertThat(refusal(undo(clerk, bulk))).as("while it runs").isEqualTo(BulkRefusal.BULK_NOTHING_TO_UNDO);
        workAll(bulk);
        release(clerk, tasks.get(1));
        claim(colleague, tasks.get(1));
        engine.get(InboxTasks.class).close(tasks.get(2), clerk);

        var undo = undo(clerk, bulk).orThrow();
        assertThat(refusal(undo(clerk, bulk))).isEqualTo(BulkRefusal.BULK_NOTHING_TO_UNDO);
        workAll(undo);

        assertThat(codes(undo)).containsExactly(null, "BULK_GONE_ON", "BULK_GONE_ON", null);
        assertThat(claimant(tasks.getFirst())).isNull();
        assertThat(claimant(tasks.get(1))).isEqualTo(colleague.requirePerson());
        assertThat(events("task.released", tasks.getFirst())).isEqualTo(1);
        assertThat(progress(bulk).undoable()).as("those refused may be tried again").isEqualTo(2);
    }

    @Test
    void givesWorkToAnotherAndBackToWhoHadIt() {
        var head = province.holder("HEAD_OF_UNIT", province.officeA, Reach.WITHIN_AGENCY);
        for (var one : List.of(clerk, colleague))
            province.post(one.requirePerson(), "REGISTRY_CLERK", province.officeA);
        var tasks = waiting(2);
        tasks.forEach(task -> claim(clerk, task));
        var bulk = prepare(head, BulkKind.GIVE, tasks);
        assertThat(people(head, bulk)).contains(colleague.requirePerson()).doesNotContain(clerk.requirePerson());
        assertThat(refusal(begin(head, bulk, colleague.requirePerson(), " ")).name()).isEqualTo("REASON_MISSING");
        assertThat(refusal(begin(head, bulk, null, "nghỉ"))).isEqualTo(BulkRefusal.BULK_PERSON_MISSING);
        begin(head, bulk, colleague.requirePerson(), "nghỉ ốm").orThrow();
        workAll(bulk);
        assertThat(tasks).allMatch(task -> colleague.requirePerson().equals(claimant(task)));

        var undo = undo(head, bulk).orThrow();
        assertThat(undo(head, bulk).orThrow()).as("is prepared once").isEqualTo(undo);
        release(colleague, tasks.getLast());
        begin(head, undo, null, "đã đi làm lại").orThrow();
        workAll(undo);

        assertThat(claimant(tasks.getFirst())).isEqualTo(clerk.requirePerson());
        assertThat(codes(undo)).containsExactly(null, "BULK_TASK_GONE");
    }

    @Test
    void takesOfEverythingSomebodyHasNothingThatAnotherHasByThen() {
        var head = province.holder("HEAD_OF_UNIT", province.officeA, Reach.WITHIN_AGENCY);
        var leaving = clerkOfOffice();
        var other = clerkOfOffice();
        var heir = clerkOfOffice().requirePerson();
        var tasks = waiting(3);
        claim(leaving, tasks.getFirst());
        tasks.subList(1, 3).forEach(task -> claim(other, task));
        engine.get(ReleaseTask.class).release(other, tasks.getLast()).orThrow();
        var bulk = engine.get(PrepareBulk.class)
                .prepareGiving(head, leaving.requirePerson(), tasks)
                .orThrow();

        begin(head, bulk, heir, "chuyển công tác").orThrow();
        workAll(bulk);

        assertThat(codes(bulk)).containsExactly(null, "STALE", "BULK_TASK_GONE");
        assertThat(tasks).extracting(this::claimant).containsExactly(heir, other.requirePerson(), null);
    }

    @Test
    void givesOfEverythingSomebodyHasWhatOthersCanDoAndAsMuchAsGoesAtOnce() {
        var head = province.holder("HEAD_OF_UNIT", province.officeA, Reach.WITHIN_AGENCY);
        var leaving = clerkOfOffice();
        clerkOfOffice();
        province.grant(leaving.requirePerson(), "HEAD_OF_UNIT", province.officeA, Reach.WITHIN_AGENCY);
        var tied = IntStream.range(0, 25)
                .mapToObj(_ -> task(new TaskHolder.Candidates(Act.REVIEW_DOCUMENT, province.officeA)))
                .toList();
        tied.forEach(task -> claim(leaving, task));
        var all = engine.get(GiveAllOf.class);
        var nothing = all.prepare(head, leaving.requirePerson());
        assertThat(nothing).isEqualTo(Outcome.refused(BulkRefusal.BULK_NOTHING_TO_GIVE));
        engine.clock().advance(Duration.ofMinutes(1));
        var first = waiting(20);
        engine.clock().advance(Duration.ofMinutes(1));
        var later = waiting(3);
        Stream.concat(later.stream(), first.stream()).forEach(task -> claim(leaving, task));

        var chosen = all.prepare(head, leaving.requirePerson()).orThrow();

        assertThat(chosen).isEqualTo(new GiveAllOf.Chosen(chosen.bulk(), 20, 23, 25));
        assertThat(engine.get(BulkActs.class).items(chosen.bulk())).extracting(BulkItem::task)
                .containsExactlyInAnyOrderElementsOf(first);
    }

    private Actor clerkOfOffice() {
        var clerk = clerk();
        province.post(clerk.requirePerson(), "REGISTRY_CLERK", province.officeA);
        return clerk;
    }

    @Test
    void stopsBeforeWhatWaits() {
        var tasks = waiting(3);
        var bulk = prepare(clerk, BulkKind.CLAIM, tasks);
        work(items(bulk).getFirst());

        assertThat(engine.get(StopBulk.class).stop(clerk, bulk)).isEqualTo(2);
        workAll(bulk);

        assertThat(progress(bulk)).isEqualTo(new BulkProgress(0, 0, 1, 0, 2, 1));
        assertThat(claimant(tasks.getLast())).isNull();
    }

    @Test
    void isOfWhoBeganItAndOfNobodyElse() {
        var bulk = prepare(clerk, BulkKind.CLAIM, waiting(1));

        assertThatThrownBy(() -> read().of(colleague, bulk)).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> undo(colleague, bulk)).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> engine.get(StopBulk.class).stop(colleague, bulk)).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> begin(colleague, bulk, null, "")).isInstanceOf(UnknownException.class);
        assertThat(read().news(colleague)).isEmpty();
        assertThat(read().begun(clerk.standingInFor(colleague.requirePerson()), null, 10).items()).hasSize(1);
    }

    @Test
    void isNewsUntilItsResultWasLookedAt() {
        var bulk = prepare(clerk, BulkKind.CLAIM, waiting(1));
        read().of(clerk, bulk);
        assertThat(read().news(clerk)).as("it runs").hasSize(1);
        workAll(bulk);
        assertThat(read().news(clerk)).singleElement().matches(FollowedBulk::mayUndo);

        read().of(clerk, bulk);

        assertThat(read().news(clerk)).isEmpty();
    }

    @Test
    void pagesOfThemHoldEachOnce() {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) all.addFirst(prepare(clerk, BulkKind.CLAIM, waiting(1)));

        var first = read().begun(clerk, null, 2);
        var second = read().begun(clerk, Objects.requireNonNull(first.next()), 2);

        assertThat(first.items()).extracting(one -> one.act().id()).containsExactly(all.get(0), all.get(1));
        assertThat(second.items()).extracting(one -> one.act().id()).containsExactly(all.get(2));
        assertThatThrownBy(() -> read().begun(clerk, "'; DROP", 2)).isInstanceOf(UnknownException.class);
    }

    @Test
    void takesNotMoreThanTheSettingAndNotNothing() {
        var tooMany = IntStream.rangeClosed(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();

        assertThat(refusal(prepared(clerk, tooMany))).isEqualTo(BulkRefusal.BULK_TOO_MANY);
        assertThat(refusal(prepared(clerk, List.of()))).isEqualTo(BulkRefusal.BULK_EMPTY);
    }

    @Test
    void isForgottenInTheEndUnlessSomethingWaits() {
        var over = prepare(clerk, BulkKind.CLAIM, waiting(1));
        workAll(over);
        var runs = prepare(clerk, BulkKind.CLAIM, waiting(1));
        var leftAlone = prepare(clerk, BulkKind.PRESENT, waiting(1));
        engine.clock().advance(Duration.ofDays(29));
        assertThat(engine.get(ForgetBulks.class).forget()).isZero();
        engine.clock().advance(Duration.ofDays(2));

        assertThat(engine.get(ForgetBulks.class).forget()).isEqualTo(2);

        assertThat(engine.get(BulkActs.class).find(over)).isEmpty();
        assertThat(engine.get(BulkActs.class).find(leftAlone)).isEmpty();
        assertThat(engine.get(BulkActs.class).find(runs)).isPresent();
    }

    private ReadBulk read() {
        return engine.get(ReadBulk.class);
    }

    private UUID prepare(Actor actor, BulkKind kind, List<UUID> tasks) {
        return engine.get(PrepareBulk.class).prepare(actor, kind, tasks).orThrow();
    }

    private Outcome<UUID> prepared(Actor actor, List<UUID> tasks) {
        return engine.get(PrepareBulk.class).prepare(actor, BulkKind.CLAIM, tasks);
    }

    private Outcome<UUID> begin(Actor actor, UUID bulk, @Nullable PersonId to, String words) {
        return engine.get(BeginBulk.class).begin(actor, bulk, new BulkInput(to, null, words, null));
    }

    private Outcome<UUID> undo(Actor actor, UUID bulk) {
        return engine.get(UndoBulk.class).undo(actor, bulk);
    }

    private List<PersonId> people(Actor actor, UUID bulk) {
        return engine.get(BulkChoices.class).people(actor, bulk).stream().map(one -> one.whom().id()).toList();
    }

    private void workAll(UUID bulk) {
        items(bulk).forEach(this::work);
    }

    private void work(UUID item) {
        engine.get(WorkBulk.class).handle(List.of(item));
    }

    private List<UUID> items(UUID bulk) {
        return engine.get(BulkActs.class).items(bulk).stream().map(BulkItem::id).toList();
    }

    private BulkProgress progress(UUID bulk) {
        return engine.get(BulkActs.class).progress(bulk);
    }

    private List<@Nullable String> codes(UUID bulk) {
        var codes = new ArrayList<@Nullable String>();
        for (var item : engine.get(BulkActs.class).items(bulk))
            codes.add(item.refusal() == null ? null : item.refusal().code().name());
        return codes;
    }

    private List<Refusal> refusals(UUID bulk) {
        return engine.get(BulkActs.class)
                .items(bulk)
                .stream()
                .map(BulkItem::refusal)
                .flatMap(refusal -> refusal == null
                        ? Stream.<Refusal>of()
                        : Stream.of(refusal))
                .toList();
    }

    private static RefusalCode refusal(Outcome<UUID> outcome) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusal)) return refusal.code();
        throw new AssertionError("Not refused: " + outcome);
    }

    private void claim(Actor actor, UUID task) {
        engine.get(ClaimTask.class).claim(actor, task).orThrow();
    }

    private void release(Actor actor, UUID task) {
        engine.get(ReleaseTask.class).release(actor, task).orThrow();
    }

    private @Nullable PersonId claimant(UUID task) {
        var claim = engine.get(InboxTasks.class).find(task).orElseThrow().claim();
        return claim == null ? null : claim.by();
    }

    private TaskHolder forAll() {
        return new TaskHolder.Candidates(Act.ISSUE_DOCUMENT, province.districtA);
    }

    private List<UUID> waiting(int number) {
        return IntStream.range(0, number).mapToObj(_ -> task(forAll())).toList();
    }

    /** The document has the task's id: what happened to it is found by that. */
    private UUID task(TaskHolder holder) {
        var id = UUID.randomUUID();
        engine.get(InboxTasks.class)
                .add(new NewTask(id, new DocumentId(id), "step", "page", holder, null, null), new TaskMatter(
                        new DocumentId(id), Direction.OUTGOING, province.districtA, "V/v", null, null, "NORMAL", 0,
                        null));
        return id;
    }

    private long events(String act, UUID task) {
        return engine.jdbc()
                .sql("SELECT count(*) FROM audit_event WHERE act = ? AND object_id = ?")
                .params(act, task)
                .query(Long.class)
                .single();
    }

    private long outboxRows() {
        return engine.jdbc()
                .sql("SELECT count(*) FROM outbox WHERE topic = ?")
                .param(WorkBulk.TOPIC)
                .query(Long.class)
                .single();
    }

    private Timestamp in(Duration time) {
        return Timestamp.from(engine.clock().instant().plus(time));
    }
}
