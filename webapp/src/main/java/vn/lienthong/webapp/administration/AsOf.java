package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * The day a page shows.
 *
 * @param isToday whether nothing has to be written into addresses
 */
public record AsOf(LocalDate day, boolean isToday) {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    /** @param typed from the address; anything that is no day means today */
    static AsOf read(@Nullable String typed, LocalDate today) {
        var day = typed == null ? today : parse(typed, today);
        return new AsOf(day, day.equals(today));
    }

    private static LocalDate parse(String typed, LocalDate today) {
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() < EARLIEST || day.getYear() > LATEST ? today : day;
        } catch (DateTimeParseException _) { // an address somebody made up
            return today;
        }
    }

    /** For addresses; null for today. */
    public @Nullable String parameter() {
        return isToday ? null : day.toString();
    }
}
