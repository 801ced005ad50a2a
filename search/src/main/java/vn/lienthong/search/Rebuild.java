package vn.lienthong.search;

import java.util.List;

/**
 * A new index being filled from the database while the old one answers. Changes written through {@link DocumentIndex#write}
 * meanwhile reach both, so nothing is lost and nobody waits. Closing without {@link #finish()} throws the new index away.
 */
public interface Rebuild extends AutoCloseable {
    /** The name of the new index. */
    String index();

    /** Adds documents as the database has them now; the same report as for a write. */
    WriteReport add(List<IndexedDocument> documents);

    /**
     * Makes the new index the one that answers, in one step, and drops the old one.
     *
     * @throws IllegalStateException when another rebuild has taken over meanwhile
     * @throws SearchUnavailableException when the cluster did not answer; the old index still serves
     */
    void finish();

    @Override
    void close();
}
