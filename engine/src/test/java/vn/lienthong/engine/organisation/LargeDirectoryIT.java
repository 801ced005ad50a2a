package vn.lienthong.engine.organisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A directory of the size of the national one: 123,265 agencies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeDirectoryIT {
    private static final int AGENCIES = 123_265;
    private static final long FEW = AGENCIES / 20;

    private EngineContext engine;
    private SampleProvince province;
    private OrganisationDirectory directory;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        province = new SampleProvince(engine);
        directory = engine.get(OrganisationDirectory.class);
        fill();
        province.agency("Ủy ban nhân dân tỉnh Lạng Sơn", "UBND tỉnh Lạng Sơn", null, "PROVINCE");
        province.code(province.communeA, "H99.01.01");
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void findsWithoutDiacriticsWithinASecond() {
        var queries = List.of("ubnd tinh lang son", "UBND tỉnh Lạng Sơn", "uy ban nhan dan tinh lang s",
                "ubnd", "xa 1", "so 77", "nhan dan xa 123", "khong co gi ca");
        assertThat(find("ubnd tinh lang son")).containsExactly("UBND tỉnh Lạng Sơn");
        var times = new ArrayList<Duration>();

        for (int round = 0; round < 5; round++) for (var query : queries) times.add(timeOf(query));

        times.sort(null);
        assertThat(times.get(times.size() * 95 / 100)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void findsByTheBeginningOfACode() {
        assertThat(find("h99.01")).containsExactly("UBND xã Hòa Bình");
        assertThat(find("H98")).isEmpty();
    }

    @Test
    void readsPageAfterPageWithoutGapOrRepetition() {
        var seen = new ArrayList<Organisation>();
        var page = page(null);
        while (page.next() != null && seen.size() < 1000) {
            seen.addAll(page.items());
            page = page(page.next());
        }

        assertThat(seen).hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void refusesAPageKeyThatItNeverGave() {
        assertThatThrownBy(() -> page("x' OR 1=1")).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> page("zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")).isInstanceOf(UnknownException.class);
    }

    private KeysetPage<Organisation> page(@Nullable String after) {
        return directory.search(new DirectoryQuery("xa", OrganisationKind.AGENCY, null, null, after, 100),
                province.today());
    }

    private List<String> find(String text) {
        return directory.search(DirectoryQuery.agencies(text, 20), province.today())
                .items()
                .stream()
                .map(Organisation::shortName)
                .toList();
    }

    private Duration timeOf(String query) {
        var begin = System.nanoTime();
        find(query);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void indexesSpareMostOfTheRows() {
        assertThat(rowsTouched(() -> find("ubnd tinh lang son"))).as("a rare word").isLessThan(FEW);
        assertThat(rowsTouched(() -> page(null))).as("a page of what is common").isLessThan(FEW);
    }

    private long rowsTouched(Runnable search) {
        var before = rowsTouched();
        engine.transaction().executeWithoutResult(_ -> {
            search.run();
            engine.jdbc().sql("SELECT pg_stat_force_next_flush()").query((_, _) -> true).single();
        });
        return rowsTouched() - before;
    }

    private long rowsTouched() {
        return engine.jdbc()
                .sql("""
                SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_user_tables WHERE relname = 'organisation_version'""")
                .query(Long.class)
                .single();
    }

    /** The rows a bulk import of the national list would leave: too many for one use case each. */
    private void fill() {
        engine.transaction().executeWithoutResult(_ -> {
            engine.jdbc().sql("SET LOCAL session_replication_role = replica").update();
            // it guards writes, which come one by one here, and costs more than all else when so many come at once
            engine.jdbc()
                    .sql("ALTER TABLE organisation_version DROP CONSTRAINT organisation_version_one_a_day")
                    .update();
            insert();
            engine.jdbc().sql("UPDATE organisation_tree SET version = nextval('organisation_tree_version')").update();
        });
        engine.jdbc().sql("ANALYZE organisation, organisation_version").update();
    }

    private void insert() {
        engine.jdbc().sql("""
                WITH made AS (
                    INSERT INTO organisation (id, kind, opened_at)
                    SELECT uuidv7(), 'AGENCY', now() FROM generate_series(1, :count) RETURNING id),
                numbered AS (SELECT id, row_number() OVER () AS n FROM made)
                INSERT INTO organisation_version (id, organisation_id, name, short_name, abbreviation, parent_id, level,
                    valid_from, folded_name, words)
                SELECT uuidv7(), id, 'Ủy ban nhân dân xã ' || n, 'UBND xã ' || n, 'UBND', :parent, 'COMMUNE',
                    '2020-01-01', 'uy ban nhan dan xa ' || n,
                    array_to_tsvector(ARRAY['uy', 'ban', 'nhan', 'dan', 'xa', 'ubnd', n::text])
                FROM numbered
                """).param("count", AGENCIES).param("parent", province.province.value()).update();
    }
}
