package vn.lienthong.webapp.marks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.webapp.shell.TypedDay;

/**
 * From which day on, and why: of a new seal, or of the end of one.
 *
 * @param from  as typed
 * @param basis the decision behind a new seal, or the reason of the end
 */
public record SealRequest(@Nullable String from, @Nullable String basis) {
    private static final int LONGEST = 300;

    /** Message keys by field; empty when it can be used. */
    Map<String, String> faults() {
        var faults = new HashMap<String, String>();
        var words = words();
        if (words.isEmpty()) faults.put("basis", "form.required");
        else
            if (words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl))
                faults.put("basis", "form.malformed");
        if (typedDay() == null) faults.put("from", "form.malformed");
        return faults;
    }

    /** Only of a form without faults. */
    LocalDate day() {
        var day = typedDay();
        if (day == null) throw new IllegalArgumentException("No day");
        return day;
    }

    String words() {
        return basis == null ? "" : basis.strip();
    }

    private @Nullable LocalDate typedDay() {
        return TypedDay.of(from).planned();
    }
}
