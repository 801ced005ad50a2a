package vn.lienthong.search.elastic;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.lienthong.search.AccessFilter;
import vn.lienthong.search.IndexChange;
import vn.lienthong.search.SearchPage;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.WriteReport;
import vn.lienthong.search.fixtures.Documents;

/** An index of its own prefix on the shared server. */
final class TestIndex implements AutoCloseable {
    static final AccessFilter UNIT_ONE = AccessFilter.ofScopes(Set.of("unit:1"));
    final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);
    final ElasticCluster cluster;
    final ElasticDocumentIndex index;

    TestIndex(URI node) {
        this(node, Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    /** With limits for a test that meets them. */
    TestIndex(URI node, Duration readLimit, Duration writeLimit) {
        cluster = ElasticCluster.connect(new ElasticSettings(List.of(node), new Credentials.None(), null, prefix,
                Duration.ofSeconds(3), readLimit, writeLimit), Endpoints::saw);
        index = new ElasticDocumentIndex(cluster);
    }

    /** What another installation would have that was given the same prefix. */
    ElasticDocumentIndex ofAnother() {
        return new ElasticDocumentIndex(cluster, UUID.randomUUID().toString());
    }

    /** With an empty index that answers. */
    static TestIndex empty(URI node) {
        var test = new TestIndex(node);
        try (var rebuild = test.index.rebuild()) {
            rebuild.finish();
        }
        return test;
    }

    WriteReport put(Documents... documents) {
        return write(List.of(documents).stream().map(Documents::put).toList());
    }

    /** Findable when this returns; without the wait for the index's own next refresh. */
    WriteReport write(List<IndexChange> changes) {
        var report = index.write(changes, Visibility.SOON);
        if (report.deferred().isEmpty()) index.refresh();
        return report;
    }

    SearchPage find(String words) {
        return find(SearchQuery.words(words));
    }

    SearchPage find(SearchQuery query) {
        return index.find(query, UNIT_ONE);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
