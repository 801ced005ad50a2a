package vn.lienthong.engine.inbox.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxPlace;
import vn.lienthong.engine.inbox.InboxQuery;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.TaskKeys;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** A page reads the rows it shows and hardly more, with 100,000 tasks open; half of them wait for one agency. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxCostIT {
    private static final int PAGE = 50;
    /** A page from each of the four keys, and one row more of each than is shown. */
    private static final long READ = 4L * (PAGE + 1);
    private static final UUID BUSY = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final PersonId ME = new PersonId(UUID.fromString("00000000-0000-7000-8000-0000000000aa"));
    private static final Set<String> KEYS = Set.of(
            "ISSUE_DOCUMENT:" + BUSY, "REGISTER_INCOMING:" + BUSY, "PRESENT_INCOMING:" + BUSY,
            "SIGN_DOCUMENT:" + ME + "@" + BUSY);
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
                    urgency_rank, due_at, created_at, claimed_by, claimed_at)
                SELECT gen_random_uuid(), gen_random_uuid(), 'INCOMING', :busy, 'userTask_x', 'x',
                    CASE WHEN n % 2 = 0 THEN (ARRAY['ISSUE_DOCUMENT:', 'REGISTER_INCOMING:', 'PRESENT_INCOMING:'])[1 + n % 3]
                         || :busy ELSE 'SIGN_DOCUMENT:' || md5((n % 500)::text)::uuid || '@' || :busy END,
                    'Về việc ' || n, 'NORMAL', 0, timestamptz '2026-01-01' + (n * 7919 % 100000) * interval '1 minute',
                    timestamptz '2026-01-01' + n * interval '1 second',
                    CASE WHEN n % 40 = 0 THEN :me END, CASE WHEN n % 40 = 0 THEN now() END
                FROM generate_series(1, 100000) AS n""")
                .param("busy", BUSY)
                .param("me", ME.value())
                .update();
        engine.jdbc().sql("ANALYZE inbox_task").update();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(InboxView.class)
    void theFirstPageReadsNoMoreThanItShows(InboxView view) {
        var plan = plan(new InboxQuery(keys(), InboxFilter.of(view), null, NOW, PAGE + 1));

        assertCheap(plan);
    }

    @ParameterizedTest
    @EnumSource(InboxView.class)
    void aPageFarDownCostsTheSame(InboxView view) {
        var farDown = new InboxPlace(Instant.parse("2026-02-20T00:00:00Z"), NOW, BUSY);

        var plan = plan(new InboxQuery(keys(), InboxFilter.of(view), farDown, NOW, PAGE + 1));

        assertCheap(plan);
    }

    private void assertCheap(List<String> plan) {
        var text = String.join("\n", plan);
        assertThat(text).contains("inbox_task_").doesNotContain("Seq Scan on inbox_task");
        assertThat(numbers(ACTUAL_ROWS, text)).as(text).isNotEmpty().allMatch(rows -> rows <= READ);
        assertThat(numbers(DISCARDED_ROWS, text)).as(text).allMatch(rows -> rows <= READ);
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
