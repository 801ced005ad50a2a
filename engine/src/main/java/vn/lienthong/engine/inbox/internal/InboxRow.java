package vn.lienthong.engine.inbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.TaskClaim;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.inbox.TaskMatter;
import vn.lienthong.engine.inbox.TaskUrging;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** A row of {@code inbox_task} as a task. */
final class InboxRow {
    private InboxRow() {}

    static InboxTask task(ResultSet row) throws SQLException {
        return new InboxTask(
                uuid(row, "id"), row.getString("step"), row.getString("page"),
                row.getObject("assignment_id", UUID.class), matter(row), TaskHolder.of(row.getString("holder")),
                due(row), row.getTimestamp("created_at").toInstant(), claim(row), urged(row),
                null);
    }

    /** The more urgent a task is, the earlier it is written, by microseconds: so it comes first among those of one moment. */
    private static @Nullable Instant due(ResultSet row) throws SQLException {
        var written = instant(row, "due_at");
        return written == null ? null : written.plus(row.getInt("urgency_rank"), ChronoUnit.MICROS);
    }

    private static TaskMatter matter(ResultSet row) throws SQLException {
        return new TaskMatter(
                new DocumentId(uuid(row, "document_id")), Direction.valueOf(row.getString("direction")),
                new OrganisationId(uuid(row, "agency_id")), row.getString("subject"), row.getString("code"),
                row.getString("counterpart"), row.getString("urgency"), row.getInt("urgency_rank"),
                person(row, "owner_id"));
    }

    private static @Nullable TaskClaim claim(ResultSet row) throws SQLException {
        var at = instant(row, "claimed_at");
        if (at == null) return null;
        return new TaskClaim(new PersonId(uuid(row, "claimed_by")), person(row, "claimed_for"), at);
    }

    private static @Nullable TaskUrging urged(ResultSet row) throws SQLException {
        var at = instant(row, "urged_at");
        if (at == null) return null;
        return new TaskUrging(new PersonId(uuid(row, "urged_by")), person(row, "urged_for"), at);
    }

    static @Nullable PersonId person(ResultSet row, String name) throws SQLException {
        var id = row.getObject(name, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static UUID uuid(ResultSet row, String name) throws SQLException {
        return row.getObject(name, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        Timestamp value = row.getTimestamp(name);
        return value == null ? null : value.toInstant();
    }
}
