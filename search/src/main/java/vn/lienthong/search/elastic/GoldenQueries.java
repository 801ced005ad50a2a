package vn.lienthong.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import co.elastic.clients.elasticsearch.indices.IndexState;

import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.Visibility;

/**
 * Asks whatever cluster is connected a few questions whose answers are known, with the settings, the writer and the finder
 * of the real index. A cluster of another version or with other analysis would not fail, it would find less: this tells.
 */
public final class GoldenQueries {
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(15);
    private final ElasticCluster cluster;
    private final IndexNames names;
    private final Clock clock;

    public GoldenQueries(ElasticCluster cluster, Clock clock) {
        this.cluster = cluster;
        this.names = new IndexNames(cluster.prefix());
        this.clock = clock;
    }

    /**
     * Takes a second or two, in an index of its own that is dropped afterwards.
     *
     * @throws SearchUnavailableException when the cluster does not answer: then nothing is known about it
     */
    public GoldenReport check() {
        try {
            return ask();
        } catch (RefusedRequestException e) {
            return new GoldenReport(List.of(
                    new GoldenReport.Finding("the cluster takes our requests", false, String.valueOf(e.getMessage()))));
        }
    }

    private GoldenReport ask() {
        dropLeftBehind();
        var index = names.freshGolden();
        cluster.write(client -> client.indices().create(IndexDefinition.create(index, null)));
        try {
            var writer = new BulkWriter(cluster);
            writer.write(index, false, GoldenDocuments.ALL, Visibility.BEFORE_RETURN);
            var late = writer.write(index, false, GoldenDocuments.LATE, Visibility.BEFORE_RETURN);
            return new GoldenChecks(new Finder(cluster, index, names.everyGolden())).run(late);
        } finally {
            drop(index);
        }
    }

    /** Of checks whose process died; younger ones may still run elsewhere. */
    private void dropLeftBehind() {
        var found = cluster
                .read(client -> client.indices().get(get -> get.index(names.everyGolden() + "*").allowNoIndices(true)));
        var before = clock.millis() - LEFT_BEHIND.toMillis();
        List<String> old = found.indices()
                .entrySet()
                .stream()
                .filter(index -> createdAt(index) < before)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(this::drop);
    }

    private static long createdAt(Map.Entry<String, IndexState> index) {
        var settings = index.getValue().settings();
        var inner = settings == null ? null : settings.index();
        var created = inner == null ? null : inner.creationDate();
        return created == null ? Long.MAX_VALUE : created;
    }

    private void drop(String index) {
        cluster.write(client -> client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)));
    }
}
