package vn.lienthong.engine.inbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.SavedFilter;
import vn.lienthong.engine.inbox.SavedFilters;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.OwnerLocks;
import vn.lienthong.engine.shared.PersonId;

/** A view or direction that a later release does not know any more asks for everything. */
@Component
final class JdbcSavedFilters implements SavedFilters {
    private static final int LOCKS = 0x666c_7472;

    private final JdbcClient jdbc;
    private final OwnerLocks locks;

    JdbcSavedFilters(JdbcClient jdbc, OwnerLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    @Override
    public List<SavedFilter> of(PersonId person) {
        return jdbc.sql("SELECT * FROM saved_filter WHERE person_id = ? ORDER BY id")
                .param(person.value())
                .query((row, _) -> new SavedFilter(row.getObject("id", UUID.class), row.getString("name"), filter(row)))
                .list();
    }

    private static InboxFilter filter(ResultSet row) throws SQLException {
        var view = named(InboxView.values(), row.getString("view"));
        return new InboxFilter(view == null ? InboxView.ALL : view, row.getString("step"),
                named(Direction.values(), row.getString("direction")), row.getString("urgency"),
                row.getString("sought"));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] known, @Nullable String name) {
        return Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    @Override
    public void lock(PersonId person) {
        locks.lock(LOCKS, person.value());
    }

    @Override
    public void add(PersonId person, SavedFilter saved) {
        var filter = saved.filter();
        jdbc.sql("""
                INSERT INTO saved_filter (id, person_id, name, view, step, direction, urgency, sought)
                VALUES (:id, :person, :name, :view, :step, :direction, :urgency, :sought)""")
                .param("id", saved.id())
                .param("person", person.value())
                .param("name", saved.name())
                .param("view", filter.view().name())
                .param("step", filter.step())
                .param("direction", filter.direction() == null ? null : filter.direction().name())
                .param("urgency", filter.urgency())
                .param("sought", filter.text())
                .update();
    }

    @Override
    public void rename(UUID id, String name) {
        jdbc.sql("UPDATE saved_filter SET name = ? WHERE id = ?").params(name, id).update();
    }

    @Override
    public void delete(PersonId person, UUID id) {
        jdbc.sql("DELETE FROM saved_filter WHERE id = ? AND person_id = ?").params(id, person.value()).update();
    }
}
