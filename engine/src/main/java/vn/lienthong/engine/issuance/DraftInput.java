package vn.lienthong.engine.issuance;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** What a drafter types. The number is never among it: numbers come from the register. */
public record DraftInput(
        OrganisationId unit, PersonId signer, String capacity, String kind, String subject, String urgency,
        String recipientLines, @Nullable DocumentId replyTo, @Nullable LocalDate dueOn) {
    OutgoingFacts facts(OrganisationId agency, PersonId drafter) {
        return new OutgoingFacts(
                agency, unit, drafter, signer, capacity, kind, subject.strip(), urgency, recipientLines.strip(),
                replyTo, dueOn);
    }
}
