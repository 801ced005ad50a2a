package vn.lienthong.engine.deadline.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.deadline.CalendarDay;
import vn.lienthong.engine.deadline.DueDates;
import vn.lienthong.engine.deadline.LegalPeriod;
import vn.lienthong.engine.deadline.WorkingCalendar;
import vn.lienthong.engine.shared.PerTransaction;

/** Exceptions and periods as rows, remembered as long as they stand. */
@Component
final class JdbcWorkingCalendar implements WorkingCalendar, DueDates {
    private record Exceptions() {}

    private record Days(LegalPeriod period, LocalDate from) {}

    private final JdbcClient jdbc;
    private final PerTransaction memory;

    JdbcWorkingCalendar(JdbcClient jdbc, PerTransaction memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return isWorking(day, exceptions());
    }

    @Override
    public LocalDate plus(LocalDate from, int workingDays) {
        var exceptions = exceptions();
        var day = from;
        for (int left = workingDays; left > 0; left--) day = next(day.plusDays(1), exceptions);
        return next(day, exceptions);
    }

    @Override
    public LocalDate of(LegalPeriod period, LocalDate from) {
        return plus(from, memory.standing(new Days(period, from), () -> days(period, from)));
    }

    private int days(LegalPeriod period, LocalDate from) {
        return jdbc.sql("""
                SELECT working_days FROM legal_period
                WHERE key = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)""")
                .params(period.name(), from, from)
                .query(Integer.class)
                .single();
    }

    private static LocalDate next(LocalDate from, Map<LocalDate, Boolean> exceptions) {
        var day = from;
        while (!isWorking(day, exceptions))
            day = day.plusDays(1);
        return day;
    }

    private static boolean isWorking(LocalDate day, Map<LocalDate, Boolean> exceptions) {
        return exceptions.getOrDefault(day, !CalendarDay.isWeekEnd(day));
    }

    private Map<LocalDate, Boolean> exceptions() {
        return memory.standing(new Exceptions(), this::readExceptions);
    }

    private Map<LocalDate, Boolean> readExceptions() {
        var found = new HashMap<LocalDate, Boolean>();
        jdbc.sql("SELECT day, is_working FROM calendar_exception").query(row -> {
            found.put(row.getObject("day", LocalDate.class), row.getBoolean("is_working"));
        });
        return Map.copyOf(found);
    }
}
