package vn.lienthong.engine.inbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.ChosenColumns;
import vn.lienthong.engine.inbox.InboxColumn;
import vn.lienthong.engine.shared.PersonId;

@Component
final class JdbcChosenColumns implements ChosenColumns {
    private final JdbcClient jdbc;

    JdbcChosenColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<List<InboxColumn>> of(PersonId person) {
        return jdbc.sql("SELECT shown FROM chosen_columns WHERE person_id = ?")
                .param(person.value())
                .query((row, _) -> columns(row))
                .optional();
    }

    private static List<InboxColumn> columns(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("shown").getArray())
                .flatMap(name -> Arrays.stream(InboxColumn.values()).filter(column -> column.name().equals(name)))
                .toList();
    }

    @Override
    public void choose(PersonId person, List<InboxColumn> shown) {
        jdbc.sql("""
                INSERT INTO chosen_columns (person_id, shown) VALUES (?, ?)
                ON CONFLICT (person_id) DO UPDATE SET shown = excluded.shown""")
                .params(person.value(), shown.stream().map(InboxColumn::name).toArray(String[]::new))
                .update();
    }

    @Override
    public void forget(PersonId person) {
        jdbc.sql("DELETE FROM chosen_columns WHERE person_id = ?").param(person.value()).update();
    }
}
