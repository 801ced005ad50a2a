package vn.lienthong.webapp.deputise;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/** The form as it is sent, word for word. */
public record DeputiseRequest(@Nullable String deputy, @Nullable String from, @Nullable String to,
        @Nullable String reason, @Nullable String basis) {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_BASIS = 300;

    /** Message keys by field, for what no rule needs to judge; empty when the absence can be made of it. */
    Map<String, String> faults(PersonId absent) {
        var faults = new HashMap<String, String>();
        var person = id(deputy);
        if (person == null) faults.put("deputy", "form.required");
        else if (person.equals(absent.value())) faults.put("deputy", "deputise.oneself");
        day("from", from, faults);
        day("to", to, faults);
        if (faults.isEmpty() && LocalDate.parse(text(to)).isBefore(LocalDate.parse(text(from))))
            faults.put("to", "deputise.endsBefore");
        words("reason", reason, LONGEST_REASON, faults);
        if (!text(basis).isEmpty()) words("basis", basis, LONGEST_BASIS, faults);
        return faults;
    }

    /** Only of a form without faults. */
    Deputise.Absence absence(PersonId absent) {
        var period = new Period(LocalDate.parse(text(from)), LocalDate.parse(text(to)));
        var person = id(deputy);
        if (person == null) throw new IllegalArgumentException("Nobody named");
        return new Deputise.Absence(absent, new PersonId(person), period, text(reason),
                text(basis).isEmpty() ? null : text(basis), Set.of());
    }

    private static void day(String field, @Nullable String typed, Map<String, String> faults) {
        try {
            LocalDate.parse(text(typed));
        } catch (DateTimeParseException _) {
            faults.put(field, text(typed).isEmpty() ? "form.required" : "form.malformed");
        }
    }

    private static void words(String field, @Nullable String typed, int longest, Map<String, String> faults) {
        var text = text(typed);
        if (text.isEmpty()) faults.put(field, "form.required");
        else
            if (text.length() > longest || text.chars().anyMatch(DeputiseRequest::isHidden))
                faults.put(field, "form.malformed");
    }

    private static boolean isHidden(int letter) {
        return (Character.isISOControl(letter) && !Character.isWhitespace(letter))
                || Character.getType(letter) == Character.FORMAT || Character.getType(letter) == Character.SURROGATE
                || Character.getType(letter) == Character.PRIVATE_USE || !Character.isDefined(letter);
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(text(typed));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
