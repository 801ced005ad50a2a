package vn.lienthong.webapp.integration.search;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.IndexFeed;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexChange;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.WriteReport;

/** Tells the index of changed documents, as the database has them when the turn comes. */
@Component
final class IndexRelay implements OutboxHandler {
    private final IndexFeed feed;
    private final DocumentIndex index;

    IndexRelay(IndexFeed feed, DocumentIndex index) {
        this.feed = feed;
        this.index = index;
    }

    @Override
    public String topic() {
        return DocumentTopics.INDEX;
    }

    @Override
    public int batchSize() {
        return 200;
    }

    /** While the server takes one batch, others are read and made ready; which comes first does not matter. */
    @Override
    public int batchesAtOnce() {
        return 3;
    }

    @Override
    public void handle(List<UUID> keys) {
        try {
            feed.inPortions(keys.stream().map(DocumentId::new).toList()).forEach(this::tell);
        } catch (SearchUnavailableException e) {
            throw new FaultException(FaultException.Origin.RECEIVER, "Search is away: " + e.getMessage(), e);
        }
    }

    private void tell(List<DocumentId> documents) {
        var entries = feed.read(documents);
        var changes = IndexedDocuments.of(entries).stream().map(one -> (IndexChange) new IndexChange.Put(one)).toList();
        requireTaken(index.write(changes, Visibility.SOON));
        if (entries.stream().allMatch(entry -> entry.narrowing() == null)) return;
        // only what everybody is shown may be taken off the list of what must be kept out
        index.refresh();
        feed.shown(entries);
    }

    /** What the index defers is repeated; what it rejects is this document's own trouble, for the operator to see. */
    private static void requireTaken(WriteReport report) {
        var deferred = report.deferred();
        if (!deferred.isEmpty())
            throw new FaultException(FaultException.Origin.RECEIVER,
                    "The index takes nothing now: " + deferred.getFirst().reason());
        var rejected = report.rejected();
        if (!rejected.isEmpty())
            throw new IllegalStateException(
                    "The index rejects " + rejected.getFirst().id() + ": " + rejected.getFirst().reason());
    }
}
