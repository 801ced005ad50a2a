package vn.lienthong.engine.document.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.document.DocumentLists.Wanted;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.registry.Direction;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of a list costs the same however many documents an agency has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutgoingListCostIT {
    private static final int PAGE = 50;
    private static final Set<String> SCOPES = Set.of("act:one", "act:two", "person:three");
    private static final Pattern ROWS = Pattern.compile("(?:actual time=\\S+ rows=|Rows Removed by Filter: )(\\d+)");

    private EngineContext engine;

    @BeforeAll
    void fill() {
        engine = new EngineContext();
        engine.jdbc().sql("""
                INSERT INTO document_scope (document_id, direction, scope, listed_at)
                SELECT md5(n::text)::uuid, 'OUTGOING', scope, timestamptz '2026-01-01' + n * interval '1 minute'
                FROM generate_series(1, 50000) AS n, unnest(ARRAY['act:one', 'act:two', 'person:three']) AS scope
                """).update();
        engine.jdbc().sql("ANALYZE document_scope").update();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void firstPageAndAPageFarDownReadNoMoreThanTheyShowForEachScope() {
        var pages = List.of(plan(null), plan("2026-01-05T00:00:00Z_00000000-0000-7000-8000-000000000001"));

        for (var plan : pages) {
            var rows = ROWS.matcher(plan).results().mapToLong(found -> Long.parseLong(found.group(1))).max();
            assertThat(rows.orElseThrow()).as(plan).isLessThanOrEqualTo(SCOPES.size() * (PAGE + 1L));
        }
    }

    private String plan(@Nullable String after) {
        return String.join("\n", new JdbcDocumentLists(engine.jdbc())
                .statement("EXPLAIN (ANALYZE, COSTS OFF) ", SCOPES, Direction.OUTGOING, Wanted.ALL, after, PAGE + 1)
                .query((row, _) -> row.getString(1))
                .list());
    }
}
