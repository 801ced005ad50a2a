package vn.lienthong.engine.deadline;

import java.time.LocalDate;

/** Counts working days: no week-ends and public holidays, but with the days made up for. */
public interface WorkingCalendar {
    boolean isWorkingDay(LocalDate day);

    /**
     * The day that is so many working days after the given one; with 0 the day itself, or the next working day when it
     * is none.
     */
    LocalDate plus(LocalDate from, int workingDays);
}
