package vn.lienthong.engine.registry.internal;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;

@Component
final class JdbcCodeLists implements CodeLists {
    private static final String IN_FORCE = " WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on) ";

    private final JdbcClient jdbc;

    JdbcCodeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CodeListEntry> kinds(LocalDate on) {
        return read("SELECT key, ordinal AS rank, name_vi, name_en, abbreviation FROM document_kind", on);
    }

    @Override
    public List<CodeListEntry> urgencies(LocalDate on) {
        return read("SELECT key, rank, name_vi, name_en, NULL AS abbreviation FROM urgency", on);
    }

    @Override
    public int most(Field field, LocalDate on) {
        return jdbc.sql("SELECT most FROM field_limit" + IN_FORCE + "AND key = :key")
                .param("on", on)
                .param("key", field.name())
                .query(Integer.class)
                .single();
    }

    private List<CodeListEntry> read(String select, LocalDate on) {
        return jdbc.sql(select + IN_FORCE + "ORDER BY rank")
                .param("on", on)
                .query(
                        (row, _) -> new CodeListEntry(
                                row.getString("key"), row.getInt("rank"), row.getString("name_vi"),
                                row.getString("name_en"), row.getString("abbreviation")))
                .list();
    }
}
