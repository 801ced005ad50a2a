package vn.lienthong.engine.handling.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.handling.IncomingLine;
import vn.lienthong.engine.handling.IncomingLines;
import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.shared.DocumentId;

/** One short walk along the index for each scope of the reader; only the few rows of the page are read in full. */
@Component
final class JdbcIncomingLines implements IncomingLines {
    private static final String DUE = "CASE WHEN d.state = 'RECEIVED' THEN d.register_due_on ELSE d.due_on END";
    private static final String PAGE = """
            SELECT page.listed_at, d.id, d.state, d.source, concat_ws('/', d.number_text, nullif(d.symbol, '')) AS code,
                   d.subject, d.issuer_name, d.urgency, d.arrival_number, d.issue_date, %1$s AS due
            FROM (
                SELECT DISTINCT walk.listed_at, walk.document_id FROM unnest(:scopes::text[]) AS k (scope)
                CROSS JOIN LATERAL (
                    SELECT s.listed_at, s.document_id FROM document_scope s
                    WHERE s.scope = k.scope AND s.direction = 'INCOMING'
                      AND (s.listed_at, s.document_id) < (:at::timestamptz, :id::uuid)
                      AND EXISTS (SELECT FROM incoming_document d WHERE d.id = s.document_id
                        AND (cardinality(:states::text[]) = 0 OR d.state = ANY(:states))
                        AND (:urgency::text IS NULL OR d.urgency = :urgency)
                        AND (NOT :overdue OR (d.resolved_at IS NULL AND d.closed_reason IS NULL AND %1$s < :today))
                        AND (:words::text IS NULL OR d.words @@ :words::tsquery))
                    ORDER BY s.listed_at DESC, s.document_id DESC LIMIT :most) AS walk
                ORDER BY 1 DESC, 2 DESC LIMIT :most) AS page
            JOIN incoming_document d ON d.id = page.document_id
            ORDER BY page.listed_at DESC, page.document_id DESC""".formatted(DUE);

    private final JdbcClient jdbc;

    JdbcIncomingLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<IncomingLine> find(Query query) {
        var filter = query.filter();
        var after = query.after();
        return jdbc.sql(PAGE)
                .param("scopes", query.scopes().toArray(String[]::new))
                .param("at", after == null ? "infinity" : after.listedAt().toString())
                .param("id", after == null ? "ffffffff-ffff-ffff-ffff-ffffffffffff" : after.document().toString())
                .param("states", filter.states().stream().map(IncomingState::name).toArray(String[]::new))
                .param("urgency", filter.urgency())
                .param("overdue", filter.overdue())
                .param("today", query.today())
                .param("words", FoldedText.filter(filter.text()))
                .param("most", query.most())
                .query((row, _) -> line(row))
                .list();
    }

    private static IncomingLine line(ResultSet row) throws SQLException {
        return new IncomingLine(
                new DocumentId(row.getObject("id", UUID.class)), IncomingState.valueOf(row.getString("state")),
                IncomingSource.valueOf(row.getString("source")), row.getString("code"), row.getString("subject"),
                row.getString("issuer_name"), row.getString("urgency"), row.getString("arrival_number"),
                row.getObject("issue_date", LocalDate.class), row.getObject("due", LocalDate.class),
                row.getTimestamp("listed_at").toInstant());
    }
}
