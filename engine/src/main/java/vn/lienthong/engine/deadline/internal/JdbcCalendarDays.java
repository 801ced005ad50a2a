package vn.lienthong.engine.deadline.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.deadline.CalendarDay;
import vn.lienthong.engine.deadline.CalendarDays;
import vn.lienthong.engine.shared.PerTransaction;

/** Days as rows. */
@Component
final class JdbcCalendarDays implements CalendarDays {
    private final JdbcClient jdbc;
    private final PerTransaction memory;

    JdbcCalendarDays(JdbcClient jdbc, PerTransaction memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    @Override
    public List<CalendarDay> between(LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT * FROM calendar_exception WHERE day BETWEEN ? AND ? ORDER BY day")
                .params(from, to)
                .query((row, _) -> day(row))
                .list();
    }

    @Override
    public Optional<CalendarDay> find(LocalDate day) {
        return between(day, day).stream().findFirst();
    }

    @Override
    public boolean add(CalendarDay day) {
        memory.stop();
        return jdbc.sql("""
                INSERT INTO calendar_exception (day, is_working, name, legal_basis) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")
                .params(day.day(), day.isWorking(), day.name(), day.basis())
                .update() == 1;
    }

    @Override
    public boolean change(CalendarDay day) {
        memory.stop();
        return jdbc.sql("""
                UPDATE calendar_exception SET is_working = ?, name = ?, legal_basis = ?, version = nextval('calendar_version')
                WHERE day = ? AND version = ?""")
                .params(day.isWorking(), day.name(), day.basis(), day.day(), day.version())
                .update() == 1;
    }

    @Override
    public boolean remove(CalendarDay day) {
        memory.stop();
        return jdbc.sql("DELETE FROM calendar_exception WHERE day = ? AND version = ?")
                .params(day.day(), day.version())
                .update() == 1;
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(row.getObject("day", LocalDate.class), row.getBoolean("is_working"),
                row.getString("name"), row.getString("legal_basis"), row.getInt("version"));
    }
}
