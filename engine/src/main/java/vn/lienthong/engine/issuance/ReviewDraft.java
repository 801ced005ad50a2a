package vn.lienthong.engine.issuance;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.OutgoingDocument.InReview;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** The head of the drafting unit has checked content and form (Decree 30/2020/NĐ-CP, art. 12). */
@UseCase
public class ReviewDraft {
    private final ReadingRights readers;
    private final Authorisation authorisation;
    private final OutgoingDocuments documents;
    private final DraftReaders draftReaders;
    private final DocumentNotes notes;
    private final DomainEvents events;
    private final NoteRule noteRule;

    ReviewDraft(
            ReadingRights readers, Authorisation authorisation, OutgoingDocuments documents, DraftReaders draftReaders,
            DocumentNotes notes, DomainEvents events, NoteRule noteRule) {
        this.readers = readers;
        this.authorisation = authorisation;
        this.documents = documents;
        this.draftReaders = draftReaders;
        this.notes = notes;
        this.events = events;
        this.noteRule = noteRule;
    }

    /** @param opinion what the reviewer adds; null for nothing */
    @Transactional
    public Outcome<DocumentId> pass(Actor actor, DocumentId id, int version, @Nullable String opinion) {
        readers.require(actor, id);
        var document = documents.lock(id, version, InReview.class);
        authorisation.require(actor, Act.REVIEW_DOCUMENT, document.facts().unit());
        var no = noteRule.words(opinion);
        if (no != null) return new Outcome.Refused<>(no);
        if (opinion != null && !opinion.isBlank()) notes.write(id, DocumentNote.Kind.OPINION, actor, opinion);
        documents.save(document.pass(actor.requirePerson()));
        draftReaders.openToSigner(id, document.facts());
        events.publish(DocumentEvent.of(DocumentAct.REVIEW_PASSED, id, actor));
        return Outcome.done(id);
    }
}
