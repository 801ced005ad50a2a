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

/** Reads the exceptions of the stretch it needs with one query; keeps no state between calls. */
@Component
final class JdbcWorkingCalendar implements WorkingCalendar, DueDates {
    private static final int FURTHER_DAYS = 30;

    private final JdbcClient jdbc;

    JdbcWorkingCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return isWorking(day, exceptions(day, day));
    }

    @Override
    public LocalDate plus(LocalDate from, int workingDays) {
        return plus(from, workingDays, 2L * workingDays + FURTHER_DAYS);
    }

    /** Looks again in a longer stretch where days off fill the one that was read. */
    private LocalDate plus(LocalDate from, int workingDays, long stretch) {
        var exceptions = exceptions(from, from.plusDays(stretch));
        var day = from;
        for (int left = workingDays; left > 0; left--) day = next(day.plusDays(1), exceptions);
        day = next(day, exceptions);
        return day.isAfter(from.plusDays(stretch)) ? plus(from, workingDays, 2 * stretch) : day;
    }

    @Override
    public LocalDate of(LegalPeriod period, LocalDate from) {
        var days = jdbc.sql("""
                SELECT working_days FROM legal_period
                WHERE key = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)""")
                .params(period.name(), from, from)
                .query(Integer.class)
                .single();
        return plus(from, days);
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

    private Map<LocalDate, Boolean> exceptions(LocalDate from, LocalDate until) {
        var found = new HashMap<LocalDate, Boolean>();
        jdbc.sql("SELECT day, is_working FROM calendar_exception WHERE day BETWEEN ? AND ?")
                .params(from, until)
                .query(row -> {
                    found.put(row.getObject("day", LocalDate.class), row.getBoolean("is_working"));
                });
        return found;
    }
}
