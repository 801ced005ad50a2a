package vn.lienthong.webapp.integration.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.finding.FilledIndexes;
import vn.lienthong.engine.finding.FilledIndexes.Standing;
import vn.lienthong.engine.finding.IndexFeed;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexHealth.State;
import vn.lienthong.search.Rebuild;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.WriteReport;

/** Fills a new index from the database, on one node of an installation at a time, while the old index answers. */
@Component
final class IndexRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);
    private static final int AT_ONCE = 200;
    /** Held by the session: it ends with the node that holds it. */
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended(current_schema() || '.index', 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended(current_schema() || '.index', 0))";

    private final DocumentIndex index;
    private final IndexFeed feed;
    private final FilledIndexes filled;
    private final DataSource database;

    IndexRebuild(DocumentIndex index, IndexFeed feed, FilledIndexes filled, DataSource database) {
        this.index = index;
        this.feed = feed;
        this.filled = filled;
        this.database = database;
    }

    /** Whether what answers was not filled from here, or is to be replaced for another reason. */
    boolean isDoubtful() {
        var answering = index.answering();
        return answering == null || filled.of(answering) != Standing.BELIEVED;
    }

    /**
     * @param progress is told the number of documents done
     * @return false when another node is at it, or the names are another installation's
     */
    boolean run(LongConsumer progress) {
        try (var lock = database.getConnection()) {
            if (!ask(lock, LOCK)) return false;
            try {
                // another node may just have done it
                var state = index.health().state();
                if (state == State.TAKEN) return false;
                if (state == State.REBUILD_DUE || isDoubtful()) replace(progress);
                return true;
            } finally {
                ask(lock, UNLOCK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No connection for the lock of the rebuild", e);
        }
    }

    private static boolean ask(Connection lock, String question) throws SQLException {
        try (var statement = lock.createStatement(); var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void replace(LongConsumer progress) {
        var foreign = index.answering();
        if (foreign != null && filled.of(foreign) == Standing.UNKNOWN) {
            LOG.warn("Index {} was not filled from this database; it is taken away", foreign);
            index.discard(foreign);
        }
        rebuild(progress);
    }

    private void rebuild(LongConsumer progress) {
        LOG.info("Filling a new index with about {} documents", feed.count());
        long done = 0;
        try (var rebuild = index.rebuild()) {
            filled.begun(rebuild.index());
            DocumentId last = null;
            for (var some = feed.after(last, AT_ONCE); !some.isEmpty(); some = feed.after(last, AT_ONCE)) {
                for (var portion : feed.inPortions(some)) {
                    add(rebuild, portion);
                    done += portion.size();
                    progress.accept(done);
                }
                last = some.getLast();
            }
            rebuild.finish();
            filled.answers(rebuild.index());
        }
        LOG.info("The new index has {} documents", done);
    }

    private void add(Rebuild rebuild, List<DocumentId> documents) {
        var report = rebuild.add(IndexedDocuments.of(feed.read(documents)));
        var deferred = first(report);
        if (deferred != null)
            throw new SearchUnavailableException(SearchUnavailableException.Reason.OVERLOADED, deferred.reason());
        if (report.rejected().isEmpty()) return;
        // the queue tries each alone and shows the operator what cannot be indexed
        feed.again(report.rejected().stream().map(item -> DocumentId.of(item.id())).toList());
    }

    private static WriteReport.@Nullable Deferred first(WriteReport report) {
        return report.deferred().isEmpty() ? null : report.deferred().getFirst();
    }
}
