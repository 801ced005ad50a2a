package vn.lienthong.engine.document;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;

/**
 * A document on its way out, one type per state: the decree's own order (Decree 30/2020/NĐ-CP, art. 10–19). A step
 * that the state does not allow has no method, so it does not compile.
 */
public sealed interface OutgoingDocument {
    DocumentId id();

    /** Counts the changes; a page that saw another number is stale. */
    int version();

    OutgoingFacts facts();

    OutgoingState state();

    /** Being written, also after it was returned. */
    record Draft(DocumentId id, int version, OutgoingFacts facts) implements OutgoingDocument {
        public Draft changed(OutgoingFacts facts) {
            return new Draft(id, version, facts);
        }

        /** Somebody else goes on writing. */
        public Draft handedTo(PersonId drafter) {
            return new Draft(id, version, facts.draftedBy(drafter));
        }

        public InReview submitForReview() {
            return new InReview(id, version, facts);
        }

        public InApproval submitForApproval() {
            return new InApproval(id, version, facts, null);
        }

        public Discarded discard() {
            return new Discarded(id, version, facts);
        }

        @Override
        public OutgoingState state() {
            return OutgoingState.DRAFT;
        }
    }

    /** With the head of the drafting unit, who checks content and form (art. 12). */
    record InReview(DocumentId id, int version, OutgoingFacts facts) implements OutgoingDocument {
        public InApproval pass(PersonId reviewer) {
            return new InApproval(id, version, facts, reviewer);
        }

        public Draft returnToDrafter() {
            return new Draft(id, version, facts);
        }

        @Override
        public OutgoingState state() {
            return OutgoingState.IN_REVIEW;
        }
    }

    /** With the person who has signing authority (art. 11). */
    record InApproval(DocumentId id, int version, OutgoingFacts facts, @Nullable PersonId reviewer)
            implements
                OutgoingDocument {
        /** The one who was to sign cannot: another one decides. */
        public InApproval sentTo(PersonId signer, String capacity) {
            return new InApproval(id, version, facts.signedBy(signer, capacity), reviewer);
        }

        public Approved approve(Instant at) {
            return new Approved(id, version, facts, at);
        }

        public Draft returnToDrafter() {
            return new Draft(id, version, facts);
        }

        @Override
        public OutgoingState state() {
            return OutgoingState.IN_APPROVAL;
        }
    }

    /** Content is final; the personal signature is still to come. */
    record Approved(DocumentId id, int version, OutgoingFacts facts, Instant approvedAt) implements OutgoingDocument {
        public Signed sign(Instant at) {
            return new Signed(id, version, facts, at);
        }

        /** A change after approval needs a new approval (art. 11). */
        public Draft returnToDrafter() {
            return new Draft(id, version, facts);
        }

        @Override
        public OutgoingState state() {
            return OutgoingState.APPROVED;
        }
    }

    /** Bears the personal signature; the clerk gives number, date and seal. */
    record Signed(DocumentId id, int version, OutgoingFacts facts, Instant signedAt) implements OutgoingDocument {
        public Issued issue(Issue issue) {
            return new Issued(id, version, facts, signedAt, issue);
        }

        /** Only before a number is used: the signed file is given up and the matter starts again as a draft. */
        public Draft returnToDrafter() {
            return new Draft(id, version, facts);
        }

        @Override
        public OutgoingState state() {
            return OutgoingState.SIGNED;
        }
    }

    /** In force; only further documents can change it. */
    record Issued(DocumentId id, int version, OutgoingFacts facts, Instant signedAt, Issue issue)
            implements
                OutgoingDocument {
        @Override
        public OutgoingState state() {
            return OutgoingState.ISSUED;
        }
    }

    /** Given up before approval; kept for its history. */
    record Discarded(DocumentId id, int version, OutgoingFacts facts) implements OutgoingDocument {
        @Override
        public OutgoingState state() {
            return OutgoingState.DISCARDED;
        }
    }

    /** Number, symbol and day under which a document was issued. */
    record Issue(String numberText, String symbol, LocalDate on, Instant at, PersonId by) {
        public String code() {
            return numberText + "/" + symbol;
        }
    }
}
