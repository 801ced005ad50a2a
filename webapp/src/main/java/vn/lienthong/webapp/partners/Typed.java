package vn.lienthong.webapp.partners;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What people type into the forms of this page. */
final class Typed {
    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static void words(String field, @Nullable String typed, int longest, Map<String, String> faults) {
        var text = text(typed);
        if (text.isEmpty()) faults.put(field, "form.required");
        else
            if (text.length() > longest || text.chars().anyMatch(Character::isISOControl))
                faults.put(field, "form.malformed");
    }

    static void day(String field, @Nullable String typed, Map<String, String> faults) {
        if (text(typed).isEmpty()) faults.put(field, "form.required");
        else if (day(typed) == null) faults.put(field, "form.malformed");
    }

    /** @return null when it is no day of our times */
    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            var day = LocalDate.parse(text(typed));
            return day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
