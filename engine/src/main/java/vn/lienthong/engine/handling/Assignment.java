package vn.lienthong.engine.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * A unit charged by a directive.
 *
 * @param dueOn   until when; null when the directive sets no day
 * @param handler the person the unit gave it to
 * @param result  what the unit reported when it was done
 */
public record Assignment(
        UUID id, DocumentId document, OrganisationId unit, HandlingRole role, @Nullable LocalDate dueOn,
        @Nullable PersonId handler, @Nullable String result, @Nullable Instant doneAt) {
    public boolean isDone() {
        return doneAt != null;
    }
}
