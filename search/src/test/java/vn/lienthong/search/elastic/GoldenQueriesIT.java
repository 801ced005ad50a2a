package vn.lienthong.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.fixtures.Servers;
import vn.lienthong.search.local.LocalElasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.search.fixtures.Documents.aDocument;

@ExtendWith(Servers.class)
class GoldenQueriesIT {
    @Test
    void findsTheClusterGoodAndLeavesNothingBehind(LocalElasticsearch server) {
        try (var test = new TestIndex(server.address())) {
            var report = new GoldenQueries(test.cluster, Clock.systemUTC()).check();

            assertThat(report.failures()).isEmpty();
            assertThat(report.findings()).hasSizeGreaterThan(15);
            assertThat(golden(test)).isEmpty();
        }
    }

    @Test
    void dropsWhatDeadChecksLeftBehind(LocalElasticsearch server) {
        try (var test = new TestIndex(server.address())) {
            test.cluster.write(client -> client.indices().create(create -> create.index(test.prefix + "-golden-left")));

            new GoldenQueries(test.cluster, Clock.systemUTC()).check();
            assertThat(golden(test)).hasSize(1);
            new GoldenQueries(test.cluster, Clock.offset(Clock.systemUTC(), Duration.ofHours(1))).check();

            assertThat(golden(test)).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithAClusterThatFindsLess(LocalElasticsearch server) {
        try (var test = new TestIndex(server.address())) {
            var index = test.prefix + "-golden-poor";
            test.cluster.write(client -> client.indices().create(IndexDefinition.create(index, null)));
            var writer = new BulkWriter(test.cluster);

            var late = writer.write(index, false, GoldenDocuments.LATE, Visibility.BEFORE_RETURN);
            var report = new GoldenChecks(new Finder(test.cluster, index, test.prefix + "-golden-")).run(late);

            assertThat(report.isGood()).isFalse();
            assertThat(report.failures()).extracting(GoldenReport.Finding::name)
                    .contains("late versions change nothing", "words without diacritics", "snippets keep diacritics");
        }
    }

    @Test
    void usesOnlyEndpointsOfTheStockServer(LocalElasticsearch server) {
        try (var test = TestIndex.empty(server.address())) {
            test.put(aDocument("a").about("chung"), aDocument("b").about("chung"));
            var query = SearchQuery.words("chung").inPagesOf(1);
            test.find(query.after(test.find(query).next()));
            test.find("");
            test.index.count(query, TestIndex.UNIT_ONE);
            test.index.refresh();
            test.index.rebuild().close();
            new GoldenQueries(test.cluster, Clock.systemUTC()).check();

            assertThat(Endpoints.seen()).isEqualTo(Set.copyOf(List.of("GET /{index}", "PUT /{index}", "DELETE /{index}",
                    "POST /{index}/_bulk", "POST /{index}/_search", "POST /_search", "POST /{index}/_count",
                    "POST /{index}/_pit", "DELETE /_pit", "POST /{index}/_refresh", "POST /_aliases")));
        }
    }

    private static Set<String> golden(TestIndex test) {
        return test.cluster.read(client -> client.indices().get(get -> get.index(test.prefix + "-golden-*")))
                .indices()
                .keySet();
    }
}
