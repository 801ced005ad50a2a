package vn.lienthong.webapp.shell;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

import vn.lienthong.engine.shared.Period;

/** Days that people mean so often that one press says them; {@code date.quick.<name>} are the words. */
public enum QuickDays {
    TODAY, YESTERDAY, LAST_WEEK, THIS_MONTH, LAST_MONTH, THIS_QUARTER;

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_QUARTER = 3;

    public Period of(LocalDate today) {
        return switch (this) {
            case TODAY -> new Period(today, today);
            case YESTERDAY -> new Period(today.minusDays(1), today.minusDays(1));
            case LAST_WEEK -> new Period(today.minusDays(DAYS_OF_WEEK - 1L), today);
            case THIS_MONTH -> month(today);
            case LAST_MONTH -> month(today.minusMonths(1));
            case THIS_QUARTER -> {
                var first = today.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Period(first, first.plusMonths(MONTHS_OF_QUARTER).minusDays(1));
            }
        };
    }

    private static Period month(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /**
     * One of them in a page.
     *
     * @param textKey message key
     * @param address of the page that shows these days
     */
    public record Choice(String textKey, String address, boolean isChosen) {}

    /** Beside them: no day left out. */
    public static Choice allDays(String address, boolean isChosen) {
        return new Choice("date.quick.ALL", address, isChosen);
    }

    public Choice choice(String address, boolean isChosen) {
        return new Choice("date.quick." + name(), address, isChosen);
    }
}
