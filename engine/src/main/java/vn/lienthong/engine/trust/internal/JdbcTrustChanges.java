package vn.lienthong.engine.trust.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.trust.TrustChange;
import vn.lienthong.engine.trust.TrustChanges;

/** One row counts the epochs; those who keep results share its lock, those who change trust have it alone. */
@Component
final class JdbcTrustChanges implements TrustChanges {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTrustChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public long epoch() {
        return jdbc.sql("SELECT epoch FROM trust_epoch").query(Long.class).single();
    }

    @Override
    public boolean isStill(long epoch) {
        return jdbc.sql("SELECT epoch FROM trust_epoch FOR SHARE").query(Long.class).single() == epoch;
    }

    @Override
    public void add(TrustChange change) {
        jdbc.sql("UPDATE trust_epoch SET epoch = epoch + 1").update();
        var ended = change.ended();
        jdbc.sql("""
                INSERT INTO trust_change (id, authority, signed_since, changed_at)
                VALUES (:id, :authority, :since, :now)""")
                .param("id", change.id())
                .param("authority", ended == null ? null : ended.authority())
                .param("since", ended == null ? null : Timestamp.from(ended.signedSince()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public Optional<TrustChange> lock(UUID id) {
        return jdbc.sql("SELECT * FROM trust_change WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, _) -> change(row))
                .optional();
    }

    @Override
    public void save(TrustChange change) {
        jdbc.sql("UPDATE trust_change SET judged_to = :to, finished_at = :finished WHERE id = :id")
                .param("to", change.judgedTo())
                .param("finished", change.isFinished() ? Timestamp.from(clock.instant()) : null)
                .param("id", change.id())
                .update();
    }

    private static TrustChange change(ResultSet row) throws SQLException {
        var authority = row.getString("authority");
        return new TrustChange(row.getObject("id", UUID.class),
                authority == null
                        ? null
                        : new TrustChange.Ended(authority, row.getTimestamp("signed_since").toInstant()),
                row.getString("judged_to"), row.getTimestamp("finished_at") != null);
    }
}
