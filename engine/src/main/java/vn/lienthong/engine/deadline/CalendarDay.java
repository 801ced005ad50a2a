package vn.lienthong.engine.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day on which the whole installation does not go by the week: a holiday, or a day made up for.
 *
 * @param basis   the law or the announcement it rests on
 * @param version of the row as it was read; whatever for a new one
 */
public record CalendarDay(LocalDate day, boolean isWorking, String name, String basis, int version) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_BASIS = 500;

    public CalendarDay {
        if (name.isBlank() || name.length() > LONGEST_NAME || basis.isBlank() || basis.length() > LONGEST_BASIS)
            throw new IllegalArgumentException("A name of 1 to 200 and a basis of 1 to 500 characters");
    }

    /** Whether the week says the same; of a holiday on a rest day people want to read all the same. */
    boolean isNeedless() {
        return isWorking && !isWeekEnd(day);
    }

    /** Saturday and Sunday, where nothing else is announced. */
    public static boolean isWeekEnd(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
