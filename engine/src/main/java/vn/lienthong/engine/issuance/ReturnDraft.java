package vn.lienthong.engine.issuance;

import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.Approved;
import vn.lienthong.engine.document.OutgoingDocument.InApproval;
import vn.lienthong.engine.document.OutgoingDocument.InReview;
import vn.lienthong.engine.document.OutgoingDocument.Signed;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/** Sends a document back to its drafter, with the reason, from any step before its issue. */
@UseCase
public class ReturnDraft {
    private final ReadingRights readers;
    private final Authorisation authorisation;
    private final SignerRule signer;
    private final OutgoingDocuments documents;
    private final Registers registers;
    private final DocumentNotes notes;
    private final KeptFiles kept;
    private final DomainEvents events;
    private final NoteRule noteRule;

    ReturnDraft(
            ReadingRights readers, Authorisation authorisation, SignerRule signer, OutgoingDocuments documents,
            Registers registers, DocumentNotes notes, KeptFiles kept, DomainEvents events, NoteRule noteRule) {
        this.readers = readers;
        this.authorisation = authorisation;
        this.signer = signer;
        this.documents = documents;
        this.registers = registers;
        this.notes = notes;
        this.kept = kept;
        this.events = events;
        this.noteRule = noteRule;
    }

    /** A document that holds a number goes back only when the number was voided. */
    @Transactional
    public Outcome<DocumentId> giveBack(Actor actor, DocumentId id, int version, String reason) {
        readers.require(actor, id);
        var document = documents.lock(id, version, OutgoingDocument.class);
        requireRight(actor, document);
        var no = noteRule.reason(reason);
        if (no != null) return new Outcome.Refused<>(no);
        if (registers.entryOf(id).isPresent()) return Outcome.refused(IssuanceRefusal.NUMBER_IS_RESERVED);
        notes.write(id, DocumentNote.Kind.RETURN_REASON, actor, reason);
        documents.save(backToDraft(document));
        if (document instanceof Signed) kept.restoreUnsigned(id);
        events.publish(
                new DocumentEvent(
                        DocumentAct.RETURNED_TO_DRAFTER, id, actor, Map.of("from", document.state().name())));
        return Outcome.done(id);
    }

    private void requireRight(Actor actor, OutgoingDocument document) {
        var facts = document.facts();
        switch (document) {
            case InReview _ -> authorisation.require(actor, Act.REVIEW_DOCUMENT, facts.unit());
            case InApproval _,Approved _ -> signer.require(actor, document);
            case Signed _ -> authorisation.require(actor, Act.ISSUE_DOCUMENT, facts.agency());
            default -> throw new StaleException("document", document.id());
        }
    }

    private static OutgoingDocument backToDraft(OutgoingDocument document) {
        return switch (document) {
            case InReview step -> step.returnToDrafter();
            case InApproval step -> step.returnToDrafter();
            case Approved step -> step.returnToDrafter();
            case Signed step -> step.returnToDrafter();
            default -> throw new StaleException("document", document.id());
        };
    }
}
