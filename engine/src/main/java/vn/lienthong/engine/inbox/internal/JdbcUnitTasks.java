package vn.lienthong.engine.inbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.inbox.UnitTask;
import vn.lienthong.engine.inbox.UnitTasks;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Begins with the few open parts, drafts and claims of the units, or of one person there, and finds the task of each. */
@Component
final class JdbcUnitTasks implements UnitTasks {
    private static final String PAGE = """
            SELECT t.*, work.unit_id FROM (
                SELECT a.unit_id, t.id FROM assignment a
                JOIN inbox_task t ON t.document_id = a.document_id AND t.assignment_id = a.id
                    AND t.completed_at IS NULL AND t.holder LIKE '%@%'
                WHERE a.unit_id = ANY(:units) AND a.done_at IS NULL AND a.handler_id IS NOT NULL
                    AND (:by::uuid IS NULL OR a.handler_id = :by::uuid)
                UNION ALL
                SELECT o.unit_id, t.id FROM outgoing_document o
                JOIN inbox_task t ON t.document_id = o.id AND t.completed_at IS NULL AND t.holder LIKE '%@%'
                WHERE o.unit_id = ANY(:units) AND o.state = 'DRAFT'
                    AND (:by::uuid IS NULL OR o.drafter_id = :by::uuid)
                UNION ALL
                SELECT member.unit_id, t.id FROM unnest(:people::uuid[], :places::uuid[], :agencies::uuid[])
                    AS member (person, unit_id, agency_id)
                JOIN inbox_task t ON t.claimed_by = member.person AND t.agency_id = member.agency_id
                    AND t.completed_at IS NULL) AS work
            JOIN inbox_task t ON t.id = work.id
            WHERE (t.due_order, t.created_at, t.id) > (:due::timestamptz, :created::timestamptz, :id::uuid)
              AND (cardinality(:only::uuid[]) = 0 OR t.id = ANY (:only))
            ORDER BY t.due_order, t.created_at, t.id LIMIT :most""";

    private final JdbcClient jdbc;

    JdbcUnitTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UnitTask> page(Query query) {
        return statement("", query).query((row, _) -> held(row)).list();
    }

    /** @param explain in front of the statement; empty to run it */
    JdbcClient.StatementSpec statement(String explain, Query query) {
        var by = query.by();
        var staff = query.staff().stream().filter(member -> by == null || member.person().equals(by)).toList();
        return InboxWalk.after(jdbc.sql(explain + PAGE), query.after())
                .param("units", query.units().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("people", staff.stream().map(member -> member.person().value()).toArray(UUID[]::new))
                .param("places", staff.stream().map(member -> member.unit().value()).toArray(UUID[]::new))
                .param("agencies", staff.stream().map(member -> member.agency().value()).toArray(UUID[]::new))
                .param("by", by == null ? null : by.value())
                .param("only", query.only().toArray(UUID[]::new))
                .param("most", query.most());
    }

    private static UnitTask held(ResultSet row) throws SQLException {
        var task = InboxRow.task(row);
        return new UnitTask(task, new OrganisationId(row.getObject("unit_id", UUID.class)), by(task));
    }

    private static PersonId by(InboxTask task) {
        return task.holder() instanceof TaskHolder.Named(_, var person, _)
                ? person
                : Objects.requireNonNull(task.claim()).by();
    }
}
