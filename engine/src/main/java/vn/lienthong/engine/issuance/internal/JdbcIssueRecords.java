package vn.lienthong.engine.issuance.internal;

import java.sql.Timestamp;
import java.time.Clock;
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
        jdbc.sql("INSERT INTO sealed_document (document_id, sealed_by, sealed_at) VALUES (?, ?, ?)")
                .params(id.value(), by.requirePerson().value(), Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean isSealed(DocumentId id) {
        return find(id).isPresent();
    }

    @Override
    public PersonId sealedBy(DocumentId id) {
        return find(id).orElseThrow(() -> new StaleException("document", id));
    }

    private Optional<PersonId> find(DocumentId id) {
        return jdbc.sql("SELECT sealed_by FROM sealed_document WHERE document_id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
