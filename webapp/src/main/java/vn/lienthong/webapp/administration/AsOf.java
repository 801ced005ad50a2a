package vn.lienthong.webapp.administration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The day a page shows.
 *
 * @param isToday whether nothing has to be written into addresses
 */
public record AsOf(LocalDate day, boolean isToday) {
    /** @param typed from the address; anything that is no day means today */
    static AsOf read(@Nullable String typed, LocalDate today) {
        var day = typed == null ? null : Days.read(typed);
        return new AsOf(day == null ? today : day, day == null || day.equals(today));
    }

    /** For addresses; null for today. */
    public @Nullable String parameter() {
        return isToday ? null : day.toString();
    }
}
