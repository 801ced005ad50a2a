package vn.lienthong.engine.finding.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.IndexFacts;
import vn.lienthong.engine.finding.IndexTruth;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.shared.OrganisationId;

/** One statement, and so one moment, for each answer. */
@Component
final class JdbcIndexTruth implements IndexTruth {
    private static final String FACTS = """
            SELECT d.*, ARRAY(SELECT s.scope FROM document_scope s WHERE s.document_id = d.id) AS readers,
                   ARRAY(SELECT DISTINCT %s %s WHERE f.document_id = d.id AND NOT f.removed) AS texts,
                   EXISTS (SELECT FROM outbox o WHERE o.topic = :topic AND o.key = d.id) AS is_waiting
            FROM (""".formatted(EntryReading.TEXT_STATE, EntryReading.TEXTS);
    private static final String IN_ORDER = ") AS d ORDER BY d.id";
    private static final String COLUMNS = "id, state, agency_id, kind, urgency, number_text, symbol, subject, issue_date";
    private static final String PAGE = """
            (SELECT 'OUTGOING' AS direction, %1$s, NULL::date AS arrival_date FROM outgoing_document
             WHERE :last::uuid IS NULL OR id > :last ORDER BY id LIMIT :most)
            UNION ALL
            (SELECT 'INCOMING', %1$s, arrival_date FROM incoming_document
             WHERE :last::uuid IS NULL OR id > :last ORDER BY id LIMIT :most)
            ORDER BY id LIMIT :most""".formatted(COLUMNS);
    private static final String THESE = """
            SELECT 'OUTGOING' AS direction, %1$s, NULL::date AS arrival_date FROM outgoing_document
            WHERE id = ANY(:ids)
            UNION ALL SELECT 'INCOMING', %1$s, arrival_date FROM incoming_document WHERE id = ANY(:ids)"""
            .formatted(COLUMNS);

    private final JdbcClient jdbc;

    JdbcIndexTruth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<IndexFacts> after(@Nullable DocumentId last, int most) {
        return read(asking(PAGE).param("last", last == null ? null : last.value()).param("most", most));
    }

    @Override
    public List<IndexFacts> of(Collection<DocumentId> documents) {
        return read(asking(THESE).param("ids", documents.stream().map(DocumentId::value).toArray(UUID[]::new)));
    }

    private JdbcClient.StatementSpec asking(String which) {
        return jdbc.sql(FACTS + which + IN_ORDER).param("topic", DocumentTopics.INDEX);
    }

    private static List<IndexFacts> read(JdbcClient.StatementSpec question) {
        try {
            return question.query((row, _) -> facts(row)).list();
        } catch (DataAccessException e) {
            throw new FaultException(Origin.OURS, "The database does not answer: " + e.getMessage(), e);
        }
    }

    private static IndexFacts facts(ResultSet row) throws SQLException {
        return new IndexFacts(new DocumentId(row.getObject("id", UUID.class)),
                Direction.valueOf(row.getString("direction")), row.getString("state"),
                new OrganisationId(row.getObject("agency_id", UUID.class)), row.getString("kind"),
                row.getString("urgency"), row.getString("number_text"), row.getString("symbol"),
                row.getString("subject"), row.getObject("issue_date", LocalDate.class),
                row.getObject("arrival_date", LocalDate.class),
                words(row, "texts").map(TextState::valueOf).collect(Collectors.toSet()),
                words(row, "readers").collect(Collectors.toSet()), row.getBoolean("is_waiting"));
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
