package vn.lienthong.engine.content.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.OwnStore;
import vn.lienthong.engine.content.Sweepable;

/** Takes bytes away that no row refers to, neither a content nor the receipt of an upload. */
@Component
final class StoreSweeper implements Sweepable {
    private static final int BATCH = 500;

    private final SweepableStore store;
    private final OwnStore ownStore;
    private final JdbcClient jdbc;
    private final ContentLocks locks;
    private final TransactionTemplate transaction;

    StoreSweeper(SweepableStore store, OwnStore ownStore, JdbcClient jdbc, ContentLocks locks,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.ownStore = ownStore;
        this.jdbc = jdbc;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int sweep(Instant limit) {
        ownStore.require();
        store.removeRemains(limit);
        var batch = new ArrayList<ContentId>();
        var swept = new int[1];
        store.eachPutBefore(limit, id -> {
            batch.add(id);
            if (batch.size() < BATCH) return;
            swept[0] += sweep(batch, limit);
            batch.clear();
        });
        return swept[0] + sweep(batch, limit);
    }

    private int sweep(List<ContentId> candidates, Instant limit) {
        var needed = new HashSet<>(needed(candidates));
        int swept = 0;
        for (var id : candidates) {
            if (!needed.contains(id) && Boolean.TRUE.equals(transaction.execute(_ -> remove(id, limit)))) swept++;
        }
        return swept;
    }

    /** Looks again when nobody can write a reference any more: for one, and whether somebody has put it for another. */
    private boolean remove(ContentId id, Instant limit) {
        locks.holdOffReferences(id);
        if (!needed(List.of(id)).isEmpty()) return false;
        return store.remove(id, limit);
    }

    private List<ContentId> needed(List<ContentId> candidates) {
        if (candidates.isEmpty()) return List.of();
        return jdbc.sql("""
                SELECT id FROM content WHERE id = ANY (:ids)
                UNION SELECT content_id FROM upload WHERE content_id = ANY (:ids)""")
                .param("ids", candidates.stream().map(ContentId::value).toArray(String[]::new))
                .query((row, _) -> new ContentId(row.getString(1)))
                .list();
    }
}
