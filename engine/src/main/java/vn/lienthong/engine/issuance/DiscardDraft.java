package vn.lienthong.engine.issuance;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Gives a draft up. It leaves the inbox; its history stays. */
@UseCase
public class DiscardDraft {
    private final Drafting drafting;
    private final OutgoingDocuments documents;
    private final DocumentNotes notes;
    private final DomainEvents events;
    private final NoteRule noteRule;

    DiscardDraft(Drafting drafting, OutgoingDocuments documents, DocumentNotes notes, DomainEvents events,
            NoteRule noteRule) {
        this.drafting = drafting;
        this.documents = documents;
        this.notes = notes;
        this.events = events;
        this.noteRule = noteRule;
    }

    @Transactional
    public Outcome<DocumentId> discard(Actor actor, DocumentId id, int version, String reason) {
        var draft = drafting.open(actor, id, version);
        var no = noteRule.reason(reason);
        if (no != null) return new Outcome.Refused<>(no);
        notes.write(id, DocumentNote.Kind.DISCARD_REASON, actor, reason);
        documents.save(draft.discard());
        events.publish(DocumentEvent.of(DocumentAct.DRAFT_DISCARDED, id, actor));
        return Outcome.done(id);
    }
}
