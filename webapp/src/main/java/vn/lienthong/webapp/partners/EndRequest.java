package vn.lienthong.webapp.partners;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The form that ends a trust, as it is sent. */
public record EndRequest(@Nullable String from, @Nullable String reason) {
    private static final int LONGEST_REASON = 500;

    Map<String, String> faults() {
        var faults = new HashMap<String, String>();
        Typed.day("from", from, faults);
        Typed.words("reason", reason, LONGEST_REASON, faults);
        return faults;
    }

    /** Only of a form without faults. */
    LocalDate day() {
        return Objects.requireNonNull(Typed.day(from));
    }

    String why() {
        return Typed.text(reason);
    }
}
