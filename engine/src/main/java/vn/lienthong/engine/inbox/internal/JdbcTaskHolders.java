package vn.lienthong.engine.inbox.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.StuckTasks;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.inbox.TaskHolders;
import vn.lienthong.engine.shared.OrganisationId;

@Component
final class JdbcTaskHolders implements TaskHolders {
    private final JdbcClient jdbc;

    JdbcTaskHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From one holder to the next along the index, whatever number of tasks each of them has. */
    @Override
    public List<TaskHolder> open() {
        return jdbc.sql("""
                WITH RECURSIVE walk AS (
                    (SELECT holder FROM inbox_task WHERE completed_at IS NULL ORDER BY holder LIMIT 1)
                    UNION ALL
                    SELECT (SELECT t.holder FROM inbox_task t WHERE t.completed_at IS NULL AND t.holder > walk.holder
                            ORDER BY t.holder LIMIT 1)
                    FROM walk WHERE walk.holder IS NOT NULL)
                SELECT holder FROM walk WHERE holder IS NOT NULL""")
                .query((row, _) -> TaskHolder.of(row.getString("holder")))
                .list();
    }

    @Override
    public List<StuckTasks> waitingFor(Collection<TaskHolder> holders, int most) {
        return jdbc.sql("""
                SELECT holder, agency_id, step, count(*) AS tasks, min(created_at) AS oldest FROM inbox_task
                WHERE completed_at IS NULL AND holder = ANY (:holders) GROUP BY holder, agency_id, step
                ORDER BY oldest LIMIT :most""")
                .param("holders", holders.stream().map(TaskHolder::key).toArray(String[]::new))
                .param("most", most)
                .query(
                        (row, _) -> new StuckTasks(TaskHolder.of(row.getString("holder")),
                                new OrganisationId(row.getObject("agency_id", UUID.class)), row.getString("step"),
                                row.getLong("tasks"), row.getTimestamp("oldest").toInstant()))
                .list();
    }
}
