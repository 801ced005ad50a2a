package vn.lienthong.engine.handling.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.handling.Assignment;
import vn.lienthong.engine.handling.Urging;
import vn.lienthong.engine.handling.Urgings;
import vn.lienthong.engine.shared.PersonId;

@Component
final class JdbcUrgings implements Urgings {
    private final JdbcClient jdbc;

    JdbcUrgings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Urging urging) {
        jdbc.sql("""
                INSERT INTO urging (id, assignment_id, handler_id, urged_by, standing_in_for, urged_at)
                VALUES (:id, :assignment, :handler, :by, :for, :at)""")
                .param("id", urging.id())
                .param("assignment", urging.assignment())
                .param("handler", value(urging.handler()))
                .param("by", urging.by().value())
                .param("for", value(urging.standingInFor()))
                .param("at", Timestamp.from(urging.at()))
                .update();
    }

    @Override
    public Optional<Urging> last(Assignment assignment) {
        return jdbc.sql("""
                SELECT * FROM urging WHERE assignment_id = :assignment AND handler_id IS NOT DISTINCT FROM :handler::uuid
                ORDER BY urged_at DESC LIMIT 1""")
                .param("assignment", assignment.id())
                .param("handler", value(assignment.handler()))
                .query((row, _) -> urging(row))
                .optional();
    }

    @Override
    public Optional<PersonId> taker(Assignment assignment) {
        return jdbc.sql("""
                SELECT claimed_by FROM inbox_task WHERE document_id = :document AND assignment_id = :assignment
                  AND completed_at IS NULL AND claimed_by IS NOT NULL""")
                .param("document", assignment.document().value())
                .param("assignment", assignment.id())
                .query((row, _) -> new PersonId(row.getObject("claimed_by", UUID.class)))
                .optional();
    }

    private static Urging urging(ResultSet row) throws SQLException {
        return new Urging(row.getObject("id", UUID.class), row.getObject("assignment_id", UUID.class),
                person(row, "handler_id"), new PersonId(row.getObject("urged_by", UUID.class)),
                person(row, "standing_in_for"), row.getTimestamp("urged_at").toInstant());
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
