package vn.lienthong.search.elastic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lienthong.search.IndexChange;
import vn.lienthong.search.SearchFilters;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.SearchQuery.Order;
import vn.lienthong.search.fixtures.Servers;
import vn.lienthong.search.local.LocalElasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.search.fixtures.Documents.aDocument;

@ExtendWith(Servers.class)
class PagingIT {
    private static final int MANY = 2_000;
    private static TestIndex test;

    @BeforeAll
    static void index(LocalElasticsearch server) {
        test = TestIndex.empty(server.address());
        var changes = new ArrayList<IndexChange>();
        for (var i = 0; i < MANY; i++) {
            var subject = "Báo cáo tháng " + (i % 12 + 1) + " của thôn " + i % 40;
            changes.add(aDocument("d" + i).about(subject).on(LocalDate.of(2026, 1, 1).plusDays(i % 30)).put());
        }
        test.write(changes);
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void walksThroughEverythingWithoutGapOrDouble(Order order) {
        var ids = walk(SearchQuery.words("bao cao thang thon").by(order).inPagesOf(97), () -> {});

        assertThat(ids).hasSize(MANY).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void keepsThePlaceWhileTheIndexChanges(Order order) {
        var added = new ArrayList<String>();

        var ids = walk(SearchQuery.words("bao cao thang").by(order).inPagesOf(SearchQuery.LARGEST_PAGE), () -> {
            var id = "new-" + order + "-" + added.size();
            added.add(id);
            if (added.size() % 10 == 1)
                test.put(aDocument(id).about("Báo cáo tháng thêm vào").on(LocalDate.of(2026, 12, 1)));
        });

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(IntStream.range(0, MANY).mapToObj(i -> "d" + i).toList());
    }

    @Test
    void endsOnPageThatIsExactlyFull() {
        var query = SearchQuery.words("").inPagesOf(100);

        var page = test.find(query.with(SearchFilters.none().ofYears(Set.of(1999))));

        assertThat(page.next()).isNull();
        assertThat(page.hits()).isEmpty();
    }

    @Test
    void goesOnAfterItsSnapshotEnded() {
        var query = SearchQuery.words("bao cao thang thon").inPagesOf(100);
        var first = test.find(query);
        var second = test.find(query.after(first.next()));
        var cursor = Objects.requireNonNull(Cursor.of(query.after(second.next())));
        var snapshot = Objects.requireNonNull(cursor.pit());
        test.cluster.read(client -> client.closePointInTime(close -> close.id(snapshot)));

        var third = test.find(query.after(second.next()));

        assertThat(third.hits()).hasSize(100);
        assertThat(third.ids()).doesNotContainAnyElementsOf(first.ids()).doesNotContainAnyElementsOf(second.ids());
        assertThat(third.next()).isNotNull();
        assertThat(third.total()).isEqualTo(second.total()).isEqualTo(first.total());
    }

    /** The second page is the first to have a snapshot: what came before all others meanwhile is on it. */
    @Test
    void losesNothingThatCameBetweenTheFirstPageAndTheSecond() {
        var query = SearchQuery.words("bao cao rieng le").inPagesOf(2);
        for (var i = 0; i < 5; i++) test.put(aDocument("single" + i).about("Công văn báo cáo riêng lẻ năm nay " + i));
        var first = test.find(query);
        test.put(aDocument("single-first").about("Báo cáo riêng lẻ"));

        var second = test.find(query.after(first.next()));

        assertThat(first.hits()).hasSize(2);
        assertThat(second.ids()).contains("single-first").doesNotContainAnyElementsOf(first.ids());
    }

    private static List<String> walk(SearchQuery query, Runnable betweenPages) {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            var page = test.find(query.after(next));
            ids.addAll(page.ids());
            next = page.next();
            betweenPages.run();
        } while (next != null);
        return ids;
    }
}
