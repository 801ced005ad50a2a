package vn.lienthong.engine.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.CodedDocuments;
import vn.lienthong.engine.document.TypedCode;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

@Component
final class JdbcCodedDocuments implements CodedDocuments {
    private final JdbcClient jdbc;

    JdbcCodedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Received> received(TypedCode code, Collection<OrganisationId> agencies, int most) {
        return jdbc.sql("""
                SELECT id, agency_id, concat_ws('/', number_text, nullif(symbol, '')) AS code, issue_date
                FROM incoming_document WHERE agency_id = ANY (:agencies) AND code_key = :key
                ORDER BY received_at DESC, id LIMIT :most""")
                .param("agencies", agencies.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("key", CodeKey.of(code))
                .param("most", most)
                .query((row, _) -> received(row))
                .list();
    }

    @Override
    public List<Coded> of(Collection<DocumentId> ids) {
        return jdbc.sql("""
                SELECT id, 'OUTGOING' AS direction, agency_id, number_text || '/' || symbol AS code, NULL AS arrival
                FROM outgoing_document WHERE id = ANY (:ids)
                UNION ALL
                SELECT id, 'INCOMING', agency_id, nullif(concat_ws('/', number_text, nullif(symbol, '')), ''),
                    arrival_number
                FROM incoming_document WHERE id = ANY (:ids)""")
                .param("ids", ids.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query((row, _) -> coded(row))
                .list();
    }

    private static Coded coded(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Coded(columns.document("id"), Direction.valueOf(row.getString("direction")),
                columns.organisation("agency_id"), row.getString("code"), row.getString("arrival"));
    }

    private static Received received(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Received(columns.document("id"), columns.organisation("agency_id"), row.getString("code"),
                row.getObject("issue_date", LocalDate.class));
    }
}
