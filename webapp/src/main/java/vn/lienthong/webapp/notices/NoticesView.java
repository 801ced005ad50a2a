package vn.lienthong.webapp.notices;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The page with a person's choices.
 *
 * @param hasMail      whether this installation sends mail
 * @param refused      why the mail server takes no mail for the address; null while it does
 * @param addressError what is wrong with the address; null when nothing is
 * @param alarm        why nothing was kept; null when nothing was refused
 */
public record NoticesView(NoticesForm form, boolean hasMail, @Nullable String refused, @Nullable String addressError,
        @Nullable String alarm, @Nullable String alarmNext) {
    private static final int FIRST_HOUR = 6;
    private static final int LAST_HOUR = 18;

    /** The hours of a working day that are offered. */
    public List<Integer> hours() {
        return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR).boxed().toList();
    }
}
