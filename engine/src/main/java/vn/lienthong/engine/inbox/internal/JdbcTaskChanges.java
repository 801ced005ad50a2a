package vn.lienthong.engine.inbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.engine.inbox.TaskChange;
import vn.lienthong.engine.inbox.TaskChanges;

/**
 * Reads changes by transaction: what the snapshot of the position did not see and this statement sees was committed in
 * between, each once, however long its transaction took. Times are the database's own.
 */
@Component
final class JdbcTaskChanges implements TaskChanges {
    private static final String PLACE = """
            SELECT substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) AS timeline,
                   floor(extract(epoch FROM clock_timestamp()))::bigint AS second,
                   pg_current_snapshot() AS snapshot""";
    private static final String SINCE = """
            SELECT place.*, c.* FROM (
                SELECT place.*, timeline = :timeline AND second - :second < 3600
                    AND pg_snapshot_xmax(:snapshot::pg_snapshot) <= pg_snapshot_xmax(snapshot) AS known
                FROM (""" + PLACE + """
            ) AS place) AS place
            LEFT JOIN task_change c ON place.known AND c.xid >= pg_snapshot_xmin(:snapshot::pg_snapshot)
                AND NOT pg_visible_in_snapshot(c.xid, :snapshot::pg_snapshot)
            ORDER BY c.id LIMIT :most""";

    private final JdbcClient jdbc;

    JdbcTaskChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ChangePosition now() {
        return jdbc.sql(PLACE).query((row, _) -> position(row)).single();
    }

    @Override
    public Since after(ChangePosition position, int most) {
        var rows = jdbc.sql(SINCE)
                .param("timeline", position.timeline())
                .param("second", position.second())
                .param("snapshot", position.snapshot())
                .param("most", most + 1)
                .query((row, _) -> new Row(position(row), row.getBoolean("known"), changes(row)))
                .list();
        var changes = rows.stream().flatMap(row -> row.changes().stream()).toList();
        var first = rows.getFirst();
        return changes.size() > most
                ? new Since(List.of(), first.upTo(), false)
                : new Since(changes, first.upTo(), first.isKnown());
    }

    /** @param changes none when there was nothing to tell */
    private record Row(ChangePosition upTo, boolean isKnown, List<TaskChange> changes) {}

    private static ChangePosition position(ResultSet row) throws SQLException {
        return new ChangePosition(row.getString("timeline"), row.getLong("second"), row.getString("snapshot"));
    }

    private static List<TaskChange> changes(ResultSet row) throws SQLException {
        var found = new ArrayList<TaskChange>();
        var task = row.getObject("task_id", UUID.class);
        if (task != null)
            found.add(new TaskChange(task, row.getString("was"), row.getString("holder"),
                    InboxRow.person(row, "claimed_by"), kind(row),
                    row.getBoolean("raised")));
        return found;
    }

    private static TaskChange.Kind kind(ResultSet row) throws SQLException {
        if (row.getBoolean("given")) return TaskChange.Kind.GIVEN;
        if (row.getBoolean("claim_changed")) return TaskChange.Kind.CLAIM;
        return row.getBoolean("urged") ? TaskChange.Kind.URGED : TaskChange.Kind.OTHER;
    }

    @Override
    public int forget() {
        return jdbc.sql("DELETE FROM task_change WHERE at < clock_timestamp() - interval '2 hours'").update();
    }
}
