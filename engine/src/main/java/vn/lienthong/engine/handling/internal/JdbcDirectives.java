package vn.lienthong.engine.handling.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.handling.Assignment;
import vn.lienthong.engine.handling.Directive;
import vn.lienthong.engine.handling.Directives;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

@Component
final class JdbcDirectives implements Directives {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PerTransaction memory;

    JdbcDirectives(JdbcClient jdbc, Clock clock, PerTransaction memory) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public void add(Directive directive) {
        jdbc.sql("""
                INSERT INTO directive (id, document_id, leader_id, standing_in_for, text, given_at, due_before)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Arrays.asList(
                                directive.id(), directive.document().value(), directive.leader().value(),
                                directive.standingInFor() == null ? null : directive.standingInFor().value(),
                                directive.text(), Timestamp.from(directive.givenAt()), directive.dueBefore()))
                .update();
        int ordinal = 0;
        for (var one : directive.assignments())
            jdbc.sql("""
                    INSERT INTO assignment (id, directive_id, document_id, ordinal, unit_id, role, due_on)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Arrays.asList(
                                    one.id(), directive.id(), one.document().value(), ++ordinal, one.unit().value(),
                                    one.role().name(), one.dueOn()))
                    .update();
    }

    @Override
    public List<Directive> of(DocumentId document) {
        return jdbc.sql("SELECT * FROM directive WHERE document_id = ? ORDER BY given_at, id")
                .param(document.value())
                .query((row, _) -> directive(row))
                .list();
    }

    private Directive directive(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var assignments = jdbc.sql("SELECT * FROM assignment WHERE directive_id = ? ORDER BY ordinal")
                .param(id)
                .query((line, _) -> assignment(line))
                .list();
        return new Directive(
                id, new DocumentId(row.getObject("document_id", UUID.class)),
                new PersonId(row.getObject("leader_id", UUID.class)), person(row, "standing_in_for"),
                row.getString("text"), row.getTimestamp("given_at").toInstant(),
                row.getObject("due_before", LocalDate.class), assignments);
    }

    @Override
    public Assignment lock(UUID assignment) {
        var locked = jdbc.sql("SELECT * FROM assignment WHERE id = ? FOR UPDATE")
                .param(assignment)
                .query((row, _) -> assignment(row))
                .optional()
                .orElseThrow(() -> new UnknownException("assignment"));
        memory.forget();
        return locked;
    }

    @Override
    public void giveTo(UUID assignment, PersonId handler, @Nullable Actor by) {
        jdbc.sql("UPDATE assignment SET handler_id = ?, given_by = ?, given_for = ? WHERE id = ?")
                .params(
                        Arrays.asList(
                                handler.value(), by == null ? null : value(by.person()),
                                by == null ? null : value(by.standingInFor()), assignment))
                .update();
    }

    @Override
    public void takeFromHandler(UUID assignment) {
        jdbc.sql("UPDATE assignment SET handler_id = NULL, given_by = NULL, given_for = NULL WHERE id = ?")
                .param(assignment)
                .update();
    }

    @Override
    public void done(UUID assignment, Actor by, String result) {
        jdbc.sql("UPDATE assignment SET done_at = ?, done_by = ?, done_for = ?, result = ? WHERE id = ?")
                .params(
                        Arrays.asList(
                                Timestamp.from(clock.instant()), value(by.person()), value(by.standingInFor()), result,
                                assignment))
                .update();
    }

    @Override
    public void notDone(UUID assignment) {
        jdbc.sql("UPDATE assignment SET done_at = NULL, done_by = NULL, done_for = NULL, result = NULL WHERE id = ?")
                .param(assignment)
                .update();
    }

    @Override
    public void remove(Directive directive) {
        jdbc.sql("""
                DELETE FROM urging WHERE assignment_id IN (SELECT id FROM assignment WHERE directive_id = ?)""")
                .param(directive.id())
                .update();
        jdbc.sql("DELETE FROM assignment WHERE directive_id = ?").param(directive.id()).update();
        jdbc.sql("DELETE FROM directive WHERE id = ?").param(directive.id()).update();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        var doneAt = row.getTimestamp("done_at");
        return new Assignment(
                row.getObject("id", UUID.class), new DocumentId(row.getObject("document_id", UUID.class)),
                new OrganisationId(row.getObject("unit_id", UUID.class)), HandlingRole.valueOf(row.getString("role")),
                row.getObject("due_on", LocalDate.class), person(row, "handler_id"),
                actor(row, "given_by", "given_for"), row.getString("result"),
                doneAt == null ? null : doneAt.toInstant(), actor(row, "done_by", "done_for"));
    }

    private static @Nullable Actor actor(ResultSet row, String person, String absent) throws SQLException {
        var by = person(row, person);
        return by == null ? null : new Actor(by, person(row, absent));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
