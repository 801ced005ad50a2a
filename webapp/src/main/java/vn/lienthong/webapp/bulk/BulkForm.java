package vn.lienthong.webapp.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.bulk.BulkInput;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** What was typed for many tasks at a time, word for word. */
record BulkForm(@Nullable String person, @Nullable String unit, @Nullable String words, @Nullable String dueOn) {
    static final BulkForm EMPTY = new BulkForm(null, null, null, null);

    /** Whether the day is one. */
    boolean isReadable() {
        return text(dueOn).isEmpty() || day() != null;
    }

    /** What is no id was never chosen from the page: nobody. */
    BulkInput input() {
        var to = id(person);
        var lead = id(unit);
        return new BulkInput(to == null ? null : new PersonId(to), lead == null ? null : new OrganisationId(lead),
                text(words), day());
    }

    private @Nullable LocalDate day() {
        try {
            return text(dueOn).isEmpty() ? null : LocalDate.parse(text(dueOn));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(text(typed));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
