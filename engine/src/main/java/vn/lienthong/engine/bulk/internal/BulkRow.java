package vn.lienthong.engine.bulk.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.bulk.BulkAct;
import vn.lienthong.engine.bulk.BulkInput;
import vn.lienthong.engine.bulk.BulkItem;
import vn.lienthong.engine.bulk.BulkKind;
import vn.lienthong.engine.bulk.BulkProgress;
import vn.lienthong.engine.bulk.FollowedBulk;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;

/** Rows of {@code bulk_act} and {@code bulk_item}. */
final class BulkRow {
    private BulkRow() {}

    static BulkAct act(ResultSet row) throws SQLException {
        var begun = row.getTimestamp("begun_at");
        var unit = row.getObject("to_unit", UUID.class);
        var input = new BulkInput(person(row, "to_person"), unit == null ? null : new OrganisationId(unit),
                row.getString("words"), row.getObject("due_on", LocalDate.class));
        return new BulkAct(row.getObject("id", UUID.class), BulkKind.valueOf(row.getString("kind")),
                new Actor(person(row, "person_id"), person(row, "standing_in_for")), input,
                row.getObject("undoes", UUID.class), row.getTimestamp("created_at").toInstant(),
                begun == null ? null : begun.toInstant());
    }

    static BulkItem item(ResultSet row) throws SQLException {
        return new BulkItem(row.getObject("id", UUID.class), row.getObject("bulk_id", UUID.class),
                row.getObject("task_id", UUID.class), row.getObject("version", Integer.class),
                person(row, "from_person"), person(row, "to_person"), row.getObject("undoes", UUID.class),
                BulkItem.State.valueOf(row.getString("state")), refusal(row));
    }

    private static @Nullable Refusal refusal(ResultSet row) throws SQLException {
        var code = row.getString("refusal");
        return code == null ? null : RefusalColumns.read(code, (String[]) row.getArray("refusal_args").getArray());
    }

    static FollowedBulk followed(ResultSet row) throws SQLException {
        return new FollowedBulk(act(row), progress(row));
    }

    static BulkProgress progress(ResultSet row) throws SQLException {
        return new BulkProgress(row.getInt("waiting"), row.getInt("stuck"), row.getInt("done"), row.getInt("refused"),
                row.getInt("stopped"), row.getInt("undoable"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
