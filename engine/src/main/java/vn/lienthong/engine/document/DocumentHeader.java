package vn.lienthong.engine.document;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * The line that stands for a document in lists, tasks and the index feed.
 *
 * @param agency      whose document it is: the issuer of an outgoing one, the receiver of an incoming one
 * @param code        number and symbol; null before there is one
 * @param counterpart who sent it; for an outgoing one the drafting unit's name is found by its id, so null
 * @param arrival     arrival number of an incoming document
 * @param date        day of issue
 * @param isReturned  whether a recipient has sent it back; never for an incoming one
 * @param listedAt    when it came into the reader's lists: the order of the list
 */
public record DocumentHeader(
        DocumentId id, Direction direction, String state, OrganisationId agency, @Nullable String code,
        String subject, String kind, String urgency, @Nullable String counterpart, @Nullable String arrival,
        @Nullable LocalDate date, @Nullable LocalDate dueOn, boolean isReturned, Instant listedAt) {}
