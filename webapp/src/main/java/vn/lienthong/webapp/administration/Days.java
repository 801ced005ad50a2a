package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/** Days as forms and addresses carry them. */
final class Days {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private Days() {}

    /** Null for what is no day that anybody can mean. */
    static @Nullable LocalDate read(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < EARLIEST || day.getYear() > LATEST ? null : day;
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
