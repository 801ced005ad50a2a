package vn.lienthong.search.elastic;

import java.util.function.Supplier;

import co.elastic.clients.elasticsearch._types.Time;
import org.jspecify.annotations.Nullable;

import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;

/** Points in time: a frozen view of the index, for paging through results whose order would move otherwise. */
final class Snapshots {
    /** How long after a page the next one still gets the same view. */
    static final Time KEPT = Time.of(time -> time.time("2m"));
    private final ElasticCluster cluster;
    private final String target;

    Snapshots(ElasticCluster cluster, String target) {
        this.cluster = cluster;
        this.target = target;
    }

    String open() {
        return cluster.read(client -> client
                .openPointInTime(open -> open.index(target).keepAlive(KEPT).allowPartialSearchResults(false))).id();
    }

    /** Gives a view back early. That it fails is no harm: the view ends by itself. */
    void close(@Nullable String pit) {
        if (pit == null) return;
        try {
            cluster.read(client -> client.closePointInTime(close -> close.id(pit)));
        } catch (SearchUnavailableException | RefusedRequestException _) {
            // it ends by itself after KEPT
        }
    }

    /** Asks with a view that may have ended since: after its time, with a restart of its node, with a rebuild. */
    <T> T asking(@Nullable String pit, Supplier<T> question) {
        try {
            return question.get();
        } catch (SearchUnavailableException e) {
            if (pit != null && e.reason() == Reason.NOT_READY) throw new SnapshotGoneException(e);
            throw e;
        }
    }
}
