package vn.lienthong.webapp.shell;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Period;

/** From which day until which, as two fields say it; {@code shell/date} draws them. */
public record TypedDays(TypedDay from, TypedDay until) {
    public static final TypedDays NONE = new TypedDays(TypedDay.NONE, TypedDay.NONE);

    /** The fields {@code from} and {@code until} of a form. */
    public static TypedDays of(Map<String, String> parameters) {
        return of(parameters.get("from"), parameters.get("until"));
    }

    public static TypedDays of(@Nullable String from, @Nullable String until) {
        return new TypedDays(TypedDay.of(from), TypedDay.of(until));
    }

    public static TypedDays of(Period days) {
        var until = days.to();
        return new TypedDays(TypedDay.of(days.from()), until == null ? TypedDay.NONE : TypedDay.of(until));
    }

    public boolean isEmpty() {
        return from.typed().isEmpty() && until.typed().isEmpty();
    }

    /** What was typed means no days: a field is wrong, or the last day comes before the first. */
    public boolean isWrong() {
        return from.isWrong() || until.isWrong() || isCrossed();
    }

    public boolean isCrossed() {
        return from.day() != null && until.day() != null && until.day().isBefore(from.day());
    }

    /** What was typed and is no day; empty when both are days, or nothing. */
    public String wrong() {
        if (from.isWrong()) return from.typed();
        return until.isWrong() ? until.typed() : "";
    }

    /** Whether these very days are meant. */
    public boolean are(Period days) {
        return days.from().equals(from.day()) && days.to() != null && days.to().equals(until.day());
    }

    /** The first of the days; null for no beginning, and when it is wrong. */
    public @Nullable LocalDate first() {
        return isWrong() ? null : from.day();
    }

    /** The last of the days, included; null for no end, and when it is wrong. */
    public @Nullable LocalDate last() {
        return isWrong() ? null : until.day();
    }
}
