package vn.lienthong.engine.issuance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.issuance.IssueRecords;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.StaleException;

@Component
final class JdbcIssueRecords implements IssueRecords {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcIssueRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void sealed(DocumentId id, Actor by) {
        var absent = by.standingInFor();
        jdbc.sql("""
                INSERT INTO sealed_document (document_id, sealed_by, sealed_for, sealed_at)
                VALUES (:document, :by, :for, :at)""")
                .param("document", id.value())
                .param("by", by.requirePerson().value())
                .param("for", absent == null ? null : absent.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean isSealed(DocumentId id) {
        return find(id).isPresent();
    }

    @Override
    public Seal sealOf(DocumentId id) {
        return find(id).orElseThrow(() -> new StaleException("document", id));
    }

    private Optional<Seal> find(DocumentId id) {
        return jdbc.sql("SELECT sealed_by, sealed_for, sealed_at FROM sealed_document WHERE document_id = ?")
                .param(id.value())
                .query((row, _) -> seal(row))
                .optional();
    }

    private Seal seal(ResultSet row) throws SQLException {
        var sealer = Actor.of(new PersonId(row.getObject("sealed_by", UUID.class)));
        var absent = row.getObject("sealed_for", UUID.class);
        return new Seal(
                absent == null ? sealer : sealer.standingInFor(new PersonId(absent)),
                LocalDate.ofInstant(row.getTimestamp("sealed_at").toInstant(), clock.getZone()));
    }
}
