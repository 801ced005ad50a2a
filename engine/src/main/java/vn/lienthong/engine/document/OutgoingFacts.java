package vn.lienthong.engine.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * What an outgoing document says of itself.
 *
 * @param agency         issues and seals it
 * @param unit           drafts it; gives the unit part of the symbol
 * @param capacity       key of the signing capacity: in whose name the signer signs (art. 13)
 * @param recipientLines the printed lines of <i>nơi nhận</i>; routing is kept apart
 * @param replyTo        the incoming document it answers
 * @param dueOn          until when it is wanted
 */
public record OutgoingFacts(
        OrganisationId agency, OrganisationId unit, PersonId drafter, PersonId signer, String capacity, String kind,
        String subject, String urgency, String recipientLines, @Nullable DocumentId replyTo,
        @Nullable LocalDate dueOn) {
    OutgoingFacts draftedBy(PersonId other) {
        return new OutgoingFacts(
                agency, unit, other, signer, capacity, kind, subject, urgency, recipientLines, replyTo, dueOn);
    }

    OutgoingFacts signedBy(PersonId other, String otherCapacity) {
        return new OutgoingFacts(
                agency, unit, drafter, other, otherCapacity, kind, subject, urgency, recipientLines, replyTo, dueOn);
    }
}
