package vn.lienthong.engine.document.internal;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.HandOvers;
import vn.lienthong.engine.document.HandedOver;
import vn.lienthong.engine.shared.Actor;

/** One row for each work that was handed over, the last time. */
@Component
final class JdbcHandOvers implements HandOvers {
    private final JdbcClient jdbc;

    JdbcHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(UUID work, HandedOver last) {
        jdbc.sql("""
                INSERT INTO handed_over (work_id, from_id, to_id, by_id, by_for, before_by, before_for, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (work_id) DO UPDATE SET (from_id, to_id, by_id, by_for, before_by, before_for, version) = (
                    excluded.from_id, excluded.to_id, excluded.by_id, excluded.by_for, excluded.before_by,
                    excluded.before_for, excluded.version)""")
                .params(
                        Arrays.asList(
                                work, last.from().value(), last.to().value(), last.by().requirePerson().value(),
                                Columns.value(last.by().standingInFor()), person(last.before()),
                                absent(last.before()), last.version()))
                .update();
    }

    @Override
    public Optional<HandedOver> last(UUID work) {
        return jdbc.sql("SELECT * FROM handed_over WHERE work_id = ?").param(work).query((row, _) -> {
            var columns = new Columns(row);
            return new HandedOver(columns.person("from_id"), columns.person("to_id"),
                    Objects.requireNonNull(columns.actorOrNull("by_id", "by_for")),
                    columns.actorOrNull("before_by", "before_for"), row.getObject("version", Integer.class));
        }).optional();
    }

    @Override
    public void forget(UUID work) {
        jdbc.sql("DELETE FROM handed_over WHERE work_id = ?").param(work).update();
    }

    private static @Nullable UUID person(@Nullable Actor actor) {
        return actor == null ? null : Columns.value(actor.person());
    }

    private static @Nullable UUID absent(@Nullable Actor actor) {
        return actor == null ? null : Columns.value(actor.standingInFor());
    }
}
