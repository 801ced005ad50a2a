package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/** What was typed, after every field was checked. */
final class Typed {
    private final Map<String, String> values;
    private final Map<String, OrganisationId> places;

    /** @param places what the place fields name */
    Typed(Map<String, String> values, Map<String, OrganisationId> places) {
        this.values = Map.copyOf(values);
        this.places = Map.copyOf(places);
    }

    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    @Nullable
    String textOrNull(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    LocalDate day(String field) {
        return Objects.requireNonNull(dayOrNull(field));
    }

    @Nullable
    LocalDate dayOrNull(String field) {
        return Days.read(text(field));
    }

    OrganisationId place(String field) {
        return Objects.requireNonNull(places.get(field));
    }

    @Nullable
    OrganisationId placeOrNull(String field) {
        return places.get(field);
    }

    /** The fields {@code from} and {@code to}. */
    Period period() {
        return new Period(day("from"), dayOrNull("to"));
    }
}
