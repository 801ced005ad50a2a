package vn.lienthong.engine.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.Period;

/** The lists as rows, all of them remembered as long as they stand. */
@Component
final class JdbcCodeLists implements CodeLists {
    private record All() {}

    /** What is in a list, and when. */
    private record Listed<T>(T entry, Period validity) {
        static <T> List<T> on(LocalDate day, List<Listed<T>> all) {
            return all.stream().filter(one -> one.validity().contains(day)).map(Listed::entry).toList();
        }
    }

    private record Limit(String key, int most) {}

    private record Lists(List<Listed<CodeListEntry>> kinds, List<Listed<CodeListEntry>> urgencies,
            List<Listed<Limit>> limits) {}

    private final JdbcClient jdbc;
    private final PerTransaction memory;

    JdbcCodeLists(JdbcClient jdbc, PerTransaction memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    @Override
    public List<CodeListEntry> kinds(LocalDate on) {
        return Listed.on(on, lists().kinds());
    }

    @Override
    public List<CodeListEntry> urgencies(LocalDate on) {
        return Listed.on(on, lists().urgencies());
    }

    @Override
    public int most(Field field, LocalDate on) {
        return Listed.on(on, lists().limits())
                .stream()
                .filter(limit -> limit.key().equals(field.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No limit of " + field + " on " + on))
                .most();
    }

    private Lists lists() {
        return memory.standing(new All(),
                () -> new Lists(entries("document_kind", "ordinal", "abbreviation"), entries("urgency", "rank", "NULL"),
                        limits()));
    }

    private List<Listed<CodeListEntry>> entries(String table, String rank, String abbreviation) {
        return read("SELECT *, " + rank + " AS place, " + abbreviation + " AS short FROM " + table + " ORDER BY place",
                (row, _) -> new CodeListEntry(row.getString("key"), row.getInt("place"), row.getString("name_vi"),
                        row.getString("name_en"), row.getString("short")));
    }

    private List<Listed<Limit>> limits() {
        return read("SELECT * FROM field_limit", (row, _) -> new Limit(row.getString("key"), row.getInt("most")));
    }

    private <T> List<Listed<T>> read(String select, RowMapper<T> entry) {
        return jdbc.sql(select)
                .query((row, index) -> new Listed<>(entry.mapRow(row, index), validity(row)))
                .list();
    }

    private static Period validity(ResultSet row) throws SQLException {
        return new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
