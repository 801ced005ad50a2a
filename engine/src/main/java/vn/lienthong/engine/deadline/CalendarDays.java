package vn.lienthong.engine.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The kept days on which the installation does not go by the week. */
public interface CalendarDays {
    /** Both ends included, the earliest first. */
    List<CalendarDay> between(LocalDate from, LocalDate to);

    Optional<CalendarDay> find(LocalDate day);

    /** @return false when the day is there already */
    boolean add(CalendarDay day);

    /** @return false when there is no such version of it any more */
    boolean change(CalendarDay day);

    /** @return false when there is no such version of it any more */
    boolean remove(CalendarDay day);
}
