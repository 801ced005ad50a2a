package vn.lienthong.engine.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * A unit charged by a directive.
 *
 * @param dueOn   until when; null when the directive sets no day
 * @param handler the person the unit gave it to
 * @param givenBy who gave it to that person; null while nobody did, or when that was not kept yet
 * @param result  what the unit reported when it was done
 * @param doneBy  who said so
 */
public record Assignment(
        UUID id, DocumentId document, OrganisationId unit, HandlingRole role, @Nullable LocalDate dueOn,
        @Nullable PersonId handler, @Nullable Actor givenBy, @Nullable String result, @Nullable Instant doneAt,
        @Nullable Actor doneBy) {
    public boolean isDone() {
        return doneAt != null;
    }
}
