package vn.lienthong.engine.content.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.Arrival;
import vn.lienthong.engine.content.Content;
import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UnknownException;

/** Rows of the table {@code content}. */
@Component
class JdbcContents implements Contents {
    private final JdbcClient jdbc;
    private final ContentLocks locks;
    private final ContentStore store;
    private final JdbcQuarantines quarantines;
    private final Clock clock;

    JdbcContents(JdbcClient jdbc, ContentLocks locks, ContentStore store, JdbcQuarantines quarantines, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.store = store;
        this.quarantines = quarantines;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(StoredContent stored, String mediaType) {
        locks.holdOffSweeper(stored.id());
        if (!store.exists(stored.id())) {
            throw new FaultException(Origin.OURS, "The content is not in the store: " + stored.id());
        }
        jdbc.sql("""
                INSERT INTO content (id, size, media_type, first_stored_at) VALUES (:id, :size, :type, :now)
                ON CONFLICT (id) DO NOTHING""")
                .param("id", stored.id().value())
                .param("size", stored.size())
                .param("type", mediaType)
                .param("now", Times.toSql(clock.instant()))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepArrived(StoredContent stored, Arrival arrival, OrganisationId organisation) {
        keep(stored, arrival.mediaType());
        if (arrival instanceof Arrival.Quarantined(_, var reasons)) quarantines.add(stored.id(), organisation, reasons);
    }

    @Override
    public Content get(ContentId id) {
        return jdbc.sql("SELECT id, size, media_type, first_stored_at FROM content WHERE id = :id")
                .param("id", id.value())
                .query(JdbcContents::row)
                .optional()
                .orElseThrow(() -> new UnknownException("content"));
    }

    private static Content row(ResultSet row, int number) throws SQLException {
        return new Content(new ContentId(row.getString("id")), row.getLong("size"), row.getString("media_type"),
                Times.fromSql(row, "first_stored_at"));
    }
}
