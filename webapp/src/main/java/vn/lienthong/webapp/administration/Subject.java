package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Named;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

/**
 * Whom or what an act is about, and who does it.
 *
 * @param id   of the organisation or the person; null for the whole installation
 * @param item which of its posts, codes, capacities or roles; null when the act is about all of it
 */
record Subject(Actor actor, @Nullable UUID id, @Nullable String item, LocalDate today, Locale locale) {
    OrganisationId organisation() {
        return new OrganisationId(Objects.requireNonNull(id));
    }

    PersonId person() {
        return new PersonId(Objects.requireNonNull(id));
    }

    String requireItem() {
        if (item == null) throw new UnknownException("item");
        return item;
    }

    /** The item, where items are named by ids. */
    UUID itemId() {
        try {
            return UUID.fromString(requireItem());
        } catch (IllegalArgumentException _) {
            throw new UnknownException("item");
        }
    }

    /** Today, or the day after the last change when that is later: history is never written over. */
    LocalDate dayAfter(LocalDate lastChange) {
        return lastChange.isBefore(today) ? today : lastChange.plusDays(1);
    }

    /** Its name as the reader reads it. */
    String word(Named row) {
        return row.name(locale);
    }
}
