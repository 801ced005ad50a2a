package vn.lienthong.engine.registry.internal;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.RegisterColumn;
import vn.lienthong.engine.registry.RegisterForms;

@Component
final class JdbcRegisterForms implements RegisterForms {
    private final JdbcClient jdbc;

    JdbcRegisterForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RegisterColumn> columns(Direction direction, LocalDate on) {
        return jdbc.sql("""
                SELECT content, name_vi, name_en FROM register_column
                WHERE direction = :direction AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                ORDER BY ordinal""")
                .param("direction", direction.name())
                .param("on", on)
                .query(
                        (row, _) -> new RegisterColumn(
                                RegisterColumn.Content.valueOf(row.getString("content")), row.getString("name_vi"),
                                row.getString("name_en")))
                .list();
    }
}
