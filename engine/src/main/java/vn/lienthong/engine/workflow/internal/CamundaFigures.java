package vn.lienthong.engine.workflow.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.workflow.ProcessFigures;

/** Counts in the engine's own tables, which its queries would load. */
@Component
final class CamundaFigures implements ProcessFigures {
    private final JdbcClient jdbc;
    private final Clock clock;

    CamundaFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Running> running() {
        return jdbc.sql("""
                SELECT key_, version_, instances FROM (
                    SELECT p.key_, p.version_, max(p.version_) OVER (PARTITION BY p.key_) AS newest,
                           coalesce(r.instances, 0) AS instances
                    FROM act_re_procdef p
                    LEFT JOIN (SELECT proc_def_id_, count(*) AS instances FROM act_ru_execution
                               WHERE parent_id_ IS NULL GROUP BY proc_def_id_) r ON r.proc_def_id_ = p.id_) versions
                WHERE instances > 0 OR version_ = newest
                ORDER BY key_, version_""")
                .query(
                        (row, _) -> new Running(
                                row.getString("key_"), row.getInt("version_"), row.getLong("instances")))
                .list();
    }

    @Override
    public Jobs jobs() {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE retries_ > 0 AND (duedate_ IS NULL OR duedate_ <= :now)) AS due,
                       count(*) FILTER (WHERE retries_ > 0 AND duedate_ > :now) AS later,
                       count(*) FILTER (WHERE retries_ = 0) AS failed,
                       min(coalesce(duedate_, create_time_))
                           FILTER (WHERE retries_ > 0 AND (duedate_ IS NULL OR duedate_ <= :now)) AS oldest
                FROM act_ru_job""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> jobs(row))
                .single();
    }

    private static Jobs jobs(ResultSet row) throws SQLException {
        var oldest = row.getTimestamp("oldest");
        return new Jobs(row.getLong("due"), row.getLong("later"), row.getLong("failed"),
                oldest == null ? null : oldest.toInstant());
    }
}
