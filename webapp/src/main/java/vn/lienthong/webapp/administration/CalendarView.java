package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import vn.lienthong.engine.deadline.CalendarDay;

/**
 * One year of the working calendar.
 *
 * @param mayChange whether the reader keeps it
 */
public record CalendarView(int year, List<Row> rows, boolean mayChange) {
    public CalendarView {
        rows = List.copyOf(rows);
    }

    /**
     * An entered day.
     *
     * @param weekday in words
     */
    public record Row(LocalDate day, String weekday, boolean isWorking, String name, String basis) {}

    static CalendarView of(Year year, List<CalendarDay> days, boolean mayChange, Locale locale) {
        return new CalendarView(year.getValue(), days.stream().map(day -> row(day, locale)).toList(), mayChange);
    }

    private static Row row(CalendarDay day, Locale locale) {
        return new Row(day.day(), day.day().getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                day.isWorking(), day.name(), day.basis());
    }
}
