package vn.lienthong.engine.content.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

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

import static java.util.Comparator.comparing;

/** Rows of the table {@code content}. */
@Component
class JdbcContents implements Contents {
    private final JdbcClient jdbc;
    private final ContentStore store;
    private final JdbcQuarantines quarantines;
    private final Clock clock;

    JdbcContents(JdbcClient jdbc, ContentStore store, JdbcQuarantines quarantines, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.quarantines = quarantines;
        this.clock = clock;
    }

    /** Whether the bytes are there is asked when nobody can take them away any more. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Map<StoredContent, String> stored) {
        var ordered = stored.keySet().stream().sorted(comparing(one -> one.id().value())).toList();
        jdbc.sql("""
                INSERT INTO content (id, size, media_type, first_stored_at)
                SELECT id, size, type, :now FROM unnest(:locks, :ids, :sizes, :types) AS new (lock, id, size, type)
                WHERE\s""" + ContentLocks.SWEEPER_HELD_OFF + " ON CONFLICT (id) DO NOTHING")
                .param("locks", ordered.stream().map(one -> ContentLocks.lock(one.id())).toArray(Integer[]::new))
                .param("ids", ordered.stream().map(one -> one.id().value()).toArray(String[]::new))
                .param("sizes", ordered.stream().map(StoredContent::size).toArray(Long[]::new))
                .param("types", ordered.stream().map(stored::get).toArray(String[]::new))
                .param("now", Times.toSql(clock.instant()))
                .update();
        for (var one : ordered) {
            if (!store.exists(one.id()))
                throw new FaultException(Origin.OURS, "The content is not in the store: " + one.id());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(StoredContent stored, String mediaType) {
        keep(Map.of(stored, mediaType));
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
