package vn.lienthong.webapp.incoming;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, kept word for word, so that it can be shown again beside what is wrong with it. */
final class TypedForm {
    private final Map<String, String> values;
    private final Map<String, String> faults = new HashMap<>();

    TypedForm(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    Map<String, String> values() {
        return values;
    }

    /** Message keys by field; empty while nothing was found. */
    Map<String, String> faults() {
        return Map.copyOf(faults);
    }

    void missing(String field) {
        faults.put(field, "form.required");
    }

    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    @Nullable
    String textOrNull(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    boolean isTicked(String field) {
        return "true".equals(values.get(field));
    }

    /** Null when nothing was typed; a word that is no day is a fault of the field. */
    @Nullable
    LocalDate day(String field) {
        var text = text(field);
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            faults.put(field, "form.malformed");
            return null;
        }
    }

    /** Null for anything that is no id: it was never chosen from the page. */
    @Nullable
    UUID id(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The version the page showed; one that nobody can have seen when the field is spoilt. */
    int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
