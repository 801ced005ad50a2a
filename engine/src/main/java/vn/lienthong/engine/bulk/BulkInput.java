package vn.lienthong.engine.bulk;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * What an act needs besides its tasks.
 *
 * @param person to whom it goes; null where it goes to nobody or to a unit
 * @param unit   which unit leads; null for all but directives
 * @param words  the directive, or why work changes hands; empty where nothing is said
 * @param dueOn  until when, as a directive says; null leaves the day of each document
 */
public record BulkInput(@Nullable PersonId person, @Nullable OrganisationId unit, String words,
        @Nullable LocalDate dueOn) {
    public static final BulkInput NONE = new BulkInput(null, null, "", null);

    public BulkInput {
        words = words.strip();
    }
}
