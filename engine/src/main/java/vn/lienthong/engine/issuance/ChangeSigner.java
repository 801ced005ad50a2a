package vn.lienthong.engine.issuance;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.InApproval;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.OutgoingState;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/** Sends a document that waits for approval to another signer, when the first one left or is away. */
@UseCase
public class ChangeSigner {
    private final ReadingRights readers;
    private final DraftOwners owners;
    private final DraftRules rules;
    private final OutgoingDocuments documents;
    private final DraftReaders draftReaders;
    private final DocumentNotes notes;
    private final DomainEvents events;
    private final NoteRule noteRule;

    ChangeSigner(
            ReadingRights readers, DraftOwners owners, DraftRules rules, OutgoingDocuments documents,
            DraftReaders draftReaders, DocumentNotes notes, DomainEvents events, NoteRule noteRule) {
        this.readers = readers;
        this.owners = owners;
        this.rules = rules;
        this.documents = documents;
        this.draftReaders = draftReaders;
        this.notes = notes;
        this.events = events;
        this.noteRule = noteRule;
    }

    /** @param capacity key of the capacity in which the signer signs */
    public record Choice(PersonId signer, String capacity, String reason) {
        public Choice {
            reason = reason.strip();
        }
    }

    @Transactional
    public Outcome<DocumentId> change(Actor actor, DocumentId id, int version, Choice choice) {
        readers.require(actor, id);
        var document = documents.lock(id, OutgoingDocument.class);
        owners.require(actor, document.facts());
        return switch (document) {
            case InApproval step -> change(actor, step, version, choice);
            default -> tooEarlyOrLate(document);
        };
    }

    private Outcome<DocumentId> change(Actor actor, InApproval document, int version, Choice choice) {
        var id = document.id();
        if (document.version() != version) throw new StaleException("document", id);
        var sent = document.sentTo(choice.signer(), choice.capacity());
        var no = rule(actor, document, sent, choice);
        if (no != null) return new Outcome.Refused<>(no);
        notes.write(id, DocumentNote.Kind.HAND_OVER_REASON, actor, choice.reason());
        documents.save(sent);
        draftReaders.follow(id, document.facts(), sent.facts());
        draftReaders.openToSigner(id, sent.facts());
        events.publish(
                new DocumentEvent(
                        DocumentAct.SIGNER_CHANGED, id, actor,
                        Map.of("to", choice.signer().toString(), "from", document.facts().signer().toString(),
                                "reason", choice.reason())));
        return Outcome.done(id);
    }

    private @Nullable Refusal rule(Actor actor, InApproval before, InApproval after, Choice choice) {
        if (before.facts().signer().equals(choice.signer())) return Refusal.of(DocumentRefusal.HAS_IT_ALREADY);
        if (actor.isForOneself(choice.signer())) return Refusal.of(DocumentRefusal.DEPUTY_FOR_ONESELF);
        var no = noteRule.reason(choice.reason());
        return no == null ? rules.facts(after.facts()) : no;
    }

    private static Outcome<DocumentId> tooEarlyOrLate(OutgoingDocument document) {
        var state = document.state();
        if (state == OutgoingState.DRAFT || state == OutgoingState.IN_REVIEW || state == OutgoingState.DISCARDED)
            throw new StaleException("document", document.id());
        return Outcome.refused(IssuanceRefusal.ALREADY_DECIDED);
    }
}
