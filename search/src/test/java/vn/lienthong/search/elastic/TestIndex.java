package vn.lienthong.search.elastic;

import java.net.URI;
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
        cluster = ElasticCluster.connect(ElasticSettings.of(List.of(node), new Credentials.None(), null, prefix),
                Endpoints::saw);
        index = new ElasticDocumentIndex(cluster);
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

    WriteReport write(List<IndexChange> changes) {
        return index.write(changes, Visibility.BEFORE_RETURN);
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
