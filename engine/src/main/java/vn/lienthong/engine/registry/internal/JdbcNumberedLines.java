package vn.lienthong.engine.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.NumberedLines;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.shared.OrganisationId;

@Component
final class JdbcNumberedLines implements NumberedLines {
    private final JdbcClient jdbc;

    JdbcNumberedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> of(int number, Collection<OrganisationId> agencies, int most) {
        return jdbc.sql("""
                SELECT e.*, r.agency_id, r.direction, r.series, r.year
                FROM register r JOIN register_entry e ON e.register_id = r.id AND e.number = :number
                WHERE r.agency_id = ANY (:agencies)
                ORDER BY e.entry_date DESC, e.document_id LIMIT :most""")
                .param("number", number)
                .param("agencies", agencies.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("most", most)
                .query((row, at) -> new Line(register(row), JdbcRegisters.entry(row, at)))
                .list();
    }

    private static RegisterKey register(ResultSet row) throws SQLException {
        return new RegisterKey(new OrganisationId(row.getObject("agency_id", UUID.class)),
                Direction.valueOf(row.getString("direction")), row.getString("series"), row.getInt("year"));
    }
}
