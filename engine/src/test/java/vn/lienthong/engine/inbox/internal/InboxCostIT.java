package vn.lienthong.engine.inbox.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.inbox.DirectedTasks;
import vn.lienthong.engine.inbox.FinishedPlace;
import vn.lienthong.engine.inbox.FollowedQuery;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxPlace;
import vn.lienthong.engine.inbox.InboxQuery;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.TaskKeys;
import vn.lienthong.engine.inbox.UnitTasks;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** A page reads the rows it shows and hardly more, with 100,000 tasks open and 40,000 done; half of them wait for one agency. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxCostIT {
    private static final int PAGE = 50;
    /** A page from each of the four keys, and one row more of each than is shown. */
    private static final long READ = 4L * (PAGE + 1);
    private static final UUID BUSY = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final PersonId ME = new PersonId(UUID.fromString("00000000-0000-7000-8000-0000000000aa"));
    private static final Set<String> KEYS = Set.of(
            "ISSUE_DOCUMENT:" + BUSY, "REGISTER_INCOMING:" + BUSY, "PRESENT_INCOMING:" + BUSY,
            "SIGN_DOCUMENT:c4ca4238-a0b9-2382-0dcc-509a6f75849b@" + BUSY);
    private static final String SCOPE = "person:" + ME + "@" + BUSY;
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Pattern ACTUAL_ROWS = Pattern.compile("actual time=\\S+ rows=(\\d+)");
    private static final Pattern DISCARDED_ROWS = Pattern.compile("Rows Removed by Filter: (\\d+)");

    private EngineContext engine;

    @BeforeAll
    void fill() {
        engine = new EngineContext();
        engine.jdbc()
                .sql("""
                INSERT INTO inbox_task (id, document_id, direction, agency_id, step, page, holder, subject, urgency,
                    urgency_rank, due_at, created_at, claimed_by, claimed_at, sent_by, sent_for, owner_id, directed_by,
                    directed_for, charged_unit)
                SELECT gen_random_uuid(), gen_random_uuid(), 'INCOMING', :busy, 'userTask_x', 'x',
                    CASE WHEN n % 2 = 0 THEN (ARRAY['ISSUE_DOCUMENT:', 'REGISTER_INCOMING:', 'PRESENT_INCOMING:'])[1 + n % 3]
                         || :busy ELSE 'SIGN_DOCUMENT:' || md5((n % 500)::text)::uuid || '@' || :busy END,
                    'Về việc ' || n, 'NORMAL', 0, timestamptz '2026-01-01' + (n * 7919 % 100000) * interval '1 minute',
                    timestamptz '2026-01-01' + n * interval '1 second',
                    CASE WHEN n % 40 = 0 THEN :me END, CASE WHEN n % 40 = 0 THEN now() END,
                    CASE WHEN n % 4 IN (1, 2) THEN :me END, CASE WHEN n % 5 = 1 THEN :me END, CASE WHEN n % 3 = 0 THEN :me END,
                    CASE WHEN n % 4 = 0 THEN :me END, CASE WHEN n % 4 = 1 THEN :me END,
                    CASE WHEN n % 2 = 1 THEN :busy END
                FROM generate_series(1, 100000) AS n""")
                .param("busy", BUSY)
                .param("me", ME.value())
                .update();
        followed();
        engine.jdbc().sql("ANALYZE inbox_task, document_scope").update();
    }

    /** Much is done, by this person or in the person's place, and all of it may be read. */
    private void followed() {
        engine.jdbc()
                .sql("""
                INSERT INTO inbox_task (id, document_id, direction, agency_id, step, page, holder, subject, urgency,
                    urgency_rank, created_at, completed_at, completed_by, completed_for)
                SELECT gen_random_uuid(), document_id, direction, agency_id, 'userTask_y', page, holder, subject, urgency,
                    0, created_at, created_at + interval '1 day',
                    coalesce(sent_by, gen_random_uuid()), sent_for FROM inbox_task LIMIT 40000""")
                .update();
        engine.jdbc()
                .sql("""
                INSERT INTO document_scope (document_id, scope, direction, listed_at)
                SELECT document_id, :mine, direction, created_at FROM inbox_task WHERE completed_at IS NULL""")
                .param("mine", SCOPE)
                .update();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(value = InboxView.class, names = {"DECIDE", "ALL", "OVERDUE", "MINE", "CLAIMABLE", "UNIT"})
    void theFirstPageReadsNoMoreThanItShows(InboxView view) {
        var plan = plan(new InboxQuery(keys(), InboxFilter.of(view), null, NOW, PAGE + 1));

        assertCheap(plan);
    }

    @ParameterizedTest
    @EnumSource(value = InboxView.class, names = {"WAITING", "DIRECTED", "FINISHED"})
    void theFirstPageOfWhatIsFollowedReadsNoMoreThanItShows(InboxView view) {
        assertCheap(followed(view, null, null));
    }

    @ParameterizedTest
    @EnumSource(value = InboxView.class, names = {"WAITING", "DIRECTED", "FINISHED"})
    void aPageFarDownOfWhatIsFollowedCostsTheSame(InboxView view) {
        var middle = Instant.parse("2026-02-10T00:00:00Z");
        var finished = Instant.parse("2026-01-02T12:00:00Z");

        assertCheap(followed(view, new InboxPlace(middle, NOW, BUSY), new FinishedPlace(finished, BUSY)));
    }

    @ParameterizedTest
    @EnumSource(value = InboxView.class, names = {"DECIDE", "ALL", "OVERDUE", "MINE", "CLAIMABLE", "UNIT"})
    void aPageFarDownCostsTheSame(InboxView view) {
        var farDown = new InboxPlace(Instant.parse("2026-02-20T00:00:00Z"), NOW, BUSY);

        var plan = plan(new InboxQuery(keys(), InboxFilter.of(view), farDown, NOW, PAGE + 1));

        assertCheap(plan);
    }

    /** 50,000 parts of one unit, with 250 people. */
    @Test
    void partsOfDirectivesAreReadByUnitAndByPerson() {
        var tasks = new JdbcDirectedTasks(engine.jdbc());
        var unit = new OrganisationId(BUSY);
        var places = tasks.places(Set.of(unit));
        var middle = new InboxPlace(Instant.parse("2026-02-10T00:00:00Z"), NOW, BUSY);
        var own = new DirectedTasks.Own(Set.of(places.getLast().holder().key()), Set.of(ME));

        assertThat(places).hasSize(250);
        for (var held : Arrays.asList(null, List.of(places.getFirst())))
            for (var after : new InboxPlace[]{null, middle})
                assertCheap(
                        explained(tasks,
                                new DirectedTasks.Query(Set.of(unit), held, Set.of(SCOPE), NOW, null, own, after,
                                        PAGE + 1)));
        var few = places.subList(0, 2);
        assertCheap(tasks.counting("EXPLAIN (ANALYZE, COSTS OFF) ", few,
                new DirectedTasks.Count(Set.of(SCOPE), NOW, NOW, NOW, own, PAGE))
                .query((row, _) -> row.getString(1))
                .list());
    }

    /** Of a unit with 250 people one has claimed 2,500 tasks. */
    @Test
    void whatOnePersonHasIsReadWithoutTheOthers() {
        var unit = new OrganisationId(BUSY);
        var staff = new HashSet<UnitTasks.Member>();
        for (int i = 0; i < 250; i++)
            staff.add(new UnitTasks.Member(new PersonId(UUID.randomUUID()), unit, unit));
        staff.add(new UnitTasks.Member(ME, unit, unit));

        var plan = new JdbcUnitTasks(engine.jdbc())
                .statement("EXPLAIN (ANALYZE, COSTS OFF) ",
                        new UnitTasks.Query(Set.of(unit), staff, ME, Set.of(), null, PAGE))
                .query((row, _) -> row.getString(1))
                .list();

        var text = String.join("\n", plan);
        assertThat(text).contains("inbox_task_claimed").doesNotContain("Seq Scan on inbox_task");
        assertThat(numbers(ACTUAL_ROWS, text)).as(text).isNotEmpty().allMatch(rows -> rows <= 2_500);
        assertThat(numbers(DISCARDED_ROWS, text)).as(text).allMatch(rows -> rows <= READ);
    }

    private static List<String> explained(JdbcDirectedTasks tasks, DirectedTasks.Query query) {
        return tasks.statement("EXPLAIN (ANALYZE, COSTS OFF) ", query).query((row, _) -> row.getString(1)).list();
    }

    private void assertCheap(List<String> plan) {
        var text = String.join("\n", plan);
        assertThat(text).contains("inbox_task_").doesNotContain("Seq Scan");
        assertThat(numbers(ACTUAL_ROWS, text)).as(text).isNotEmpty().allMatch(rows -> rows <= READ);
        assertThat(numbers(DISCARDED_ROWS, text)).as(text).allMatch(rows -> rows <= READ);
    }

    private List<String> followed(InboxView view, @Nullable InboxPlace after, @Nullable FinishedPlace earlier) {
        var query = new FollowedQuery(ME, Set.of(SCOPE, "act:REGISTER_INCOMING:" + BUSY), keys(), InboxFilter.of(view),
                view == InboxView.FINISHED ? null : after, view == InboxView.FINISHED ? earlier : null, PAGE + 1);
        return new JdbcFollowedTasks(engine.jdbc()).statement("EXPLAIN (ANALYZE, COSTS OFF) ", query, "")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static TaskKeys keys() {
        return new TaskKeys(ME, KEYS, Map.of());
    }

    private List<String> plan(InboxQuery query) {
        return new JdbcInboxPages(engine.jdbc()).statement("EXPLAIN (ANALYZE, COSTS OFF) ", query)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<Long> numbers(Pattern pattern, String text) {
        var found = new ArrayList<Long>();
        var matcher = pattern.matcher(text);
        while (matcher.find())
            found.add(Long.parseLong(matcher.group(1)));
        return found;
    }
}
