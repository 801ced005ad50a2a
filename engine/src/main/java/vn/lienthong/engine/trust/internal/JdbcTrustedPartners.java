package vn.lienthong.engine.trust.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.trust.TrustedPartner;
import vn.lienthong.engine.trust.TrustedPartners;

/** Partners as rows. */
@Component
final class JdbcTrustedPartners implements TrustedPartners {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTrustedPartners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<TrustedPartner> all() {
        return jdbc.sql("SELECT * FROM trusted_partner ORDER BY imported_at DESC, id DESC")
                .query((row, _) -> partner(row))
                .list();
    }

    /** Readers are not kept waiting. */
    @Override
    public void lock() {
        jdbc.sql("LOCK TABLE trusted_partner IN SHARE ROW EXCLUSIVE MODE").update();
    }

    @Override
    public Optional<TrustedPartner> find(UUID id) {
        return jdbc.sql("SELECT * FROM trusted_partner WHERE id = ?")
                .param(id)
                .query((row, _) -> partner(row))
                .optional();
    }

    @Override
    public void add(TrustedPartner partner) {
        jdbc.sql("""
                INSERT INTO trusted_partner (id, name, fingerprint, bundle, valid_from, basis, imported_at)
                VALUES (:id, :name, :fingerprint, :bundle, :from, :basis, :now)""")
                .param("id", partner.id())
                .param("name", partner.name())
                .param("fingerprint", partner.fingerprint())
                .param("bundle", partner.bundle())
                .param("from", partner.from())
                .param("basis", partner.basis())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void keepEnd(TrustedPartner partner) {
        jdbc.sql("UPDATE trusted_partner SET valid_until = :until, end_reason = :reason WHERE id = :id")
                .param("until", partner.until())
                .param("reason", partner.endReason())
                .param("id", partner.id())
                .update();
    }

    private static TrustedPartner partner(ResultSet row) throws SQLException {
        return new TrustedPartner(row.getObject("id", UUID.class), row.getString("name"), row.getString("fingerprint"),
                row.getString("bundle"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class), row.getString("basis"), row.getString("end_reason"));
    }
}
