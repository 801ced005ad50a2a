package vn.lienthong.engine.handling.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.handling.UnstampedScans;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Refusal;

@Component
final class JdbcUnstampedScans implements UnstampedScans {
    private static final String REASON = "reason";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcUnstampedScans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void keep(DocumentId document, Refusal why) {
        jdbc.sql("""
                INSERT INTO unstamped_scan (document_id, reason, refused_at) VALUES (:document, :reason, :now)
                ON CONFLICT (document_id) DO UPDATE SET reason = excluded.reason, refused_at = excluded.refused_at""")
                .param("document", document.value())
                .param("reason", String.valueOf(why.args().get(REASON)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void forget(DocumentId document) {
        jdbc.sql("DELETE FROM unstamped_scan WHERE document_id = ?").param(document.value()).update();
    }

    @Override
    public Optional<Refusal> find(DocumentId document) {
        return jdbc.sql("SELECT reason FROM unstamped_scan WHERE document_id = ?")
                .param(document.value())
                .query((row, _) -> Refusal.of(HandlingRefusal.SCAN_NOT_STAMPED, REASON, row.getString(REASON)))
                .optional();
    }
}
