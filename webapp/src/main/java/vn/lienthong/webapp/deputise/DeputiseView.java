package vn.lienthong.webapp.deputise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param form   what stands in the fields
 * @param errors what is wrong, by field
 * @param alarm  why it was refused; null at first
 */
public record DeputiseView(DeputiseRequest form, Map<String, String> errors, @Nullable String alarm,
        @Nullable String alarmNext, List<Choice> colleagues, List<Line> lines) {
    /** A word to send and the words to show. */
    public record Choice(String value, String label) {}

    /**
     * One deputising, planned, running or over.
     *
     * @param mine    whether the reader is the absent one
     * @param state   word: {@code planned}, {@code running}, {@code over}
     * @param mayEnd  whether the reader may end it now
     */
    public record Line(UUID id, boolean mine, String absent, String deputy, LocalDate from, @Nullable LocalDate to,
            String reason, String state, boolean mayEnd) {}
}
