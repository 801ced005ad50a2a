package vn.lienthong.engine.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.RegisteredDocument;
import vn.lienthong.engine.document.RegisteredDocuments;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;

@Component
final class JdbcRegisteredDocuments implements RegisteredDocuments {
    private static final String OUTGOING = """
            SELECT id, agency_id, version, state, kind, subject, recipient_lines AS parties, NULL AS code,
                   issue_date AS date, signer_id AS person_id, unit_id, NULL::timestamptz AS passed_on_at,
                   (SELECT count(*) FROM recipient WHERE document_id = id) AS copies
            FROM outgoing_document WHERE id = ANY(?)""";
    private static final String INCOMING = """
            SELECT id, agency_id, version, state, kind, subject, issuer_name AS parties,
                   concat_ws('/', number_text, nullif(symbol, '')) AS code, issue_date AS date,
                   presented_to AS person_id,
                   (SELECT unit_id FROM assignment WHERE document_id = incoming_document.id AND role = 'LEAD'
                    ORDER BY ordinal DESC LIMIT 1) AS unit_id,
                   (SELECT max(given_at) FROM directive WHERE document_id = incoming_document.id) AS passed_on_at,
                   1 AS copies
            FROM incoming_document WHERE id = ANY(?)""";

    private final JdbcClient jdbc;

    JdbcRegisteredDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<DocumentId, RegisteredDocument> of(Direction direction, Collection<DocumentId> ids) {
        return jdbc.sql(direction == Direction.OUTGOING ? OUTGOING : INCOMING)
                .param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query((row, _) -> document(row))
                .list()
                .stream()
                .collect(Collectors.toMap(RegisteredDocument::id, Function.identity()));
    }

    private static RegisteredDocument document(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new RegisteredDocument(
                columns.document("id"), columns.organisation("agency_id"), row.getInt("version"),
                row.getString("state"), row.getString("kind"), row.getString("subject"), row.getString("parties"),
                row.getString("code"), columns.date("date"), columns.personOrNull("person_id"),
                columns.organisationOrNull("unit_id"), columns.instantOrNull("passed_on_at"), row.getInt("copies"));
    }
}
