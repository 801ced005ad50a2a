package vn.lienthong.engine.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;

@Component
final class JdbcDocumentLists implements DocumentLists {
    private static final String OUTGOING = """
            SELECT id, 'OUTGOING' AS direction, state, agency_id, number_text || '/' || symbol AS code, subject, kind,
                   urgency, NULL AS counterpart, NULL AS arrival, issue_date AS date, due_on,
                   returned_at IS NOT NULL AS returned, created_at AS at
            FROM outgoing_document WHERE id = """;
    private static final String INCOMING = """
            SELECT id, 'INCOMING' AS direction, state, agency_id, concat_ws('/', number_text, nullif(symbol, '')) AS code,
                   subject, kind, urgency, issuer_name AS counterpart, arrival_number AS arrival, issue_date AS date,
                   due_on, false AS returned, received_at AS at
            FROM incoming_document WHERE id = """;
    /** Before everything. */
    private static final String[] NEWEST = {"infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"};

    private final JdbcClient jdbc;

    JdbcDocumentLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DocumentHeader> header(DocumentId id) {
        return jdbc.sql("SELECT d.*, d.at AS listed_at FROM (" + OUTGOING + ":id UNION ALL " + INCOMING + ":id) AS d")
                .param("id", id.value())
                .query((row, _) -> header(row))
                .optional();
    }

    @Override
    public List<DocumentHeader> find(Set<String> scopes, Direction direction, Wanted wanted, @Nullable String after,
            int most) {
        return statement("", scopes, direction, wanted, after, most).query((row, _) -> header(row)).list();
    }

    /** @param before what stands before the statement */
    JdbcClient.StatementSpec statement(String before, Set<String> scopes, Direction direction, Wanted wanted,
            @Nullable String after, int most) {
        var key = after == null ? NEWEST : after.split("_", 2);
        var select = direction == Direction.OUTGOING ? OUTGOING : INCOMING;
        var table = direction == Direction.OUTGOING ? "outgoing_document" : "incoming_document";
        return jdbc.sql(before + page(table, select))
                .param("scopes", scopes.toArray(String[]::new))
                .param("direction", direction.name())
                .param("states", wanted.states().toArray(String[]::new))
                .param("returned", wanted.isReturnedOnly())
                .param("words", FoldedText.filter(wanted.text()))
                .param("at", key[0])
                .param("id", key[1])
                .param("most", most);
    }

    @Override
    public List<DocumentHeader> readable(Collection<DocumentId> ids, Set<String> scopes) {
        return jdbc
                .sql("""
                SELECT d.*, page.listed_at FROM (SELECT document_id, min(listed_at) AS listed_at FROM document_scope
                  WHERE document_id = ANY(:ids) AND scope = ANY(:scopes) GROUP BY document_id) AS page
                CROSS JOIN LATERAL (""" + OUTGOING + "page.document_id UNION ALL " + INCOMING
                        + "page.document_id) AS d")
                .param("ids", ids.stream().map(DocumentId::value).toArray(UUID[]::new))
                .param("scopes", scopes.toArray(String[]::new))
                .query((row, _) -> header(row))
                .list();
    }

    /**
     * One short walk along the index for each scope, then the page of them all; the documents' own rows are read for that
     * page only.
     */
    private static String page(String table, String select) {
        return """
                SELECT d.*, page.listed_at FROM (SELECT DISTINCT walk.listed_at, walk.document_id
                  FROM unnest(:scopes::text[]) AS mine (scope) CROSS JOIN LATERAL (
                  SELECT s.listed_at, s.document_id FROM document_scope s
                  WHERE s.scope = mine.scope AND s.direction = :direction
                    AND (s.listed_at, s.document_id) < (:at::timestamptz, :id::uuid)
                    AND (cardinality(:states::text[]) = 0 OR EXISTS (
                        SELECT FROM %1$s d WHERE d.id = s.document_id AND d.state = ANY(:states)))
                    AND (NOT :returned OR EXISTS (
                        SELECT FROM outgoing_document r WHERE r.id = s.document_id AND r.returned_at IS NOT NULL))
                    AND (:words::text IS NULL OR EXISTS (
                        SELECT FROM %1$s d WHERE d.id = s.document_id AND d.words @@ :words::tsquery))
                  ORDER BY s.listed_at DESC, s.document_id DESC LIMIT :most) AS walk
                  ORDER BY listed_at DESC, document_id DESC LIMIT :most) AS page
            CROSS JOIN LATERAL (%2$s page.document_id) AS d
            ORDER BY page.listed_at DESC, page.document_id DESC""".formatted(table, select);
    }

    private static DocumentHeader header(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new DocumentHeader(
                columns.document("id"), Direction.valueOf(row.getString("direction")), row.getString("state"),
                columns.organisation("agency_id"), row.getString("code"), row.getString("subject"),
                row.getString("kind"), row.getString("urgency"), row.getString("counterpart"),
                row.getString("arrival"), columns.date("date"), columns.date("due_on"), row.getBoolean("returned"),
                columns.instant("listed_at"));
    }
}
