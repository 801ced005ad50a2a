package vn.lienthong.webapp.outgoing;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param address where it opens
 * @param code    number and symbol; null before there is one
 * @param state   word of the state, in lower case
 * @param date    day of issue
 * @param dueOn   until when it is wanted; null once that says nothing any more
 * @param isReturned whether a recipient has sent it back
 */
record OutgoingRow(String address, @Nullable String code, String subject, String kind, String state, String urgency,
        @Nullable LocalDate date, Instant listedAt, @Nullable LocalDate dueOn, boolean isReturned) {
    /** The colour that goes with the word. */
    public String badge() {
        return switch (state) {
            case "issued" -> "good";
            case "draft", "discarded" -> "outline";
            default -> "accent";
        };
    }
}
