package vn.lienthong.webapp.administration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.webapp.shell.TypedDay;

/**
 * The day a page shows.
 *
 * @param isToday whether nothing has to be written into addresses
 * @param wrong   what was typed and is no day; empty when nothing is wrong
 */
public record AsOf(LocalDate day, boolean isToday, String wrong) {
    /** @param typed from the address; anything that is no day means today */
    static AsOf read(@Nullable String typed, LocalDate today) {
        var day = typed == null ? null : Days.read(typed);
        var wrong = day == null ? TypedDay.of(typed).typed() : "";
        return new AsOf(day == null ? today : day, day == null || day.equals(today), wrong);
    }

    /** As the field shows it. */
    public String shown() {
        return wrong.isEmpty() ? TypedDay.of(day).shown() : wrong;
    }

    /** For addresses; null for today. */
    public @Nullable String parameter() {
        return isToday ? null : day.toString();
    }
}
