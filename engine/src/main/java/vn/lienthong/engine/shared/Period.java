package vn.lienthong.engine.shared;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A span of legal days, both ends included.
 *
 * @param to the last day; null while no end is known
 */
public record Period(LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (to != null && to.isBefore(from))
            throw new IllegalArgumentException(from + " to " + to + " ends before it begins");
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    /** Whether every day of the other one is a day of this one. */
    public boolean covers(Period other) {
        if (other.from.isBefore(from)) return false;
        if (to == null) return true;
        return other.to != null && !other.to.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return !isOver(other.from) && !other.isOver(from);
    }

    /** Whether its last day is before the day. */
    public boolean isOver(LocalDate day) {
        return to != null && day.isAfter(to);
    }
}
