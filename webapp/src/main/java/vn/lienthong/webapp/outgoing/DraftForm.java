package vn.lienthong.webapp.outgoing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.issuance.DraftInput;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.SharedRefusal;

/**
 * What a drafter typed, as it was typed.
 *
 * @param signer person and capacity: {@code <id>:ON_BEHALF}
 */
record DraftForm(String unit, String signer, String kind, String subject, String urgency, String recipientLines,
        String replyTo, String dueOn) {
    static DraftForm of(Map<String, String> sent) {
        return new DraftForm(
                sent.getOrDefault("unit", ""), sent.getOrDefault("signer", ""), sent.getOrDefault("kind", ""),
                sent.getOrDefault("subject", ""), sent.getOrDefault("urgency", ""),
                sent.getOrDefault("recipientLines", ""), sent.getOrDefault("replyTo", ""),
                sent.getOrDefault("dueOn", ""));
    }

    static DraftForm of(OutgoingFacts facts) {
        return new DraftForm(
                facts.unit().toString(), signer(facts.signer(), facts.capacity()), facts.kind(), facts.subject(),
                facts.urgency(), facts.recipientLines(), facts.replyTo() == null ? "" : facts.replyTo().toString(),
                facts.dueOn() == null ? "" : facts.dueOn().toString());
    }

    static String signer(PersonId person, String capacity) {
        return person + ":" + capacity;
    }

    /** What it says; refused when a choice is none that was offered. */
    Outcome<DraftInput> input() {
        try {
            var colon = signer.indexOf(':');
            if (colon < 0) return Outcome.refused(SharedRefusal.INVALID_INPUT);
            return Outcome.done(
                    new DraftInput(
                            OrganisationId.of(unit), PersonId.of(signer.substring(0, colon)),
                            signer.substring(colon + 1), kind, lines(subject), urgency, lines(recipientLines),
                            answered(), due()));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return Outcome.refused(SharedRefusal.INVALID_INPUT);
        }
    }

    private @Nullable DocumentId answered() {
        return replyTo.isBlank() ? null : DocumentId.of(replyTo);
    }

    private @Nullable LocalDate due() {
        return dueOn.isBlank() ? null : LocalDate.parse(dueOn);
    }

    /** Browsers send two characters for the end of a line. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
