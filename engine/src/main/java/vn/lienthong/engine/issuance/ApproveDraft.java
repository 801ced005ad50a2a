package vn.lienthong.engine.issuance;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.OutgoingDocument.InApproval;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * The person with signing authority approves the content (Decree 30/2020/NĐ-CP, art. 11). The signature is a further
 * step, so that approving works while no time-stamp can be had.
 */
@UseCase
public class ApproveDraft {
    private final SignerRule signer;
    private final OutgoingDocuments documents;
    private final DocumentNotes notes;
    private final DomainEvents events;
    private final Clock clock;
    private final NoteRule noteRule;

    ApproveDraft(
            SignerRule signer, OutgoingDocuments documents, DocumentNotes notes, DomainEvents events, Clock clock,
            NoteRule noteRule) {
        this.signer = signer;
        this.documents = documents;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
        this.noteRule = noteRule;
    }

    /** @param opinion what the signer adds; null for nothing */
    @Transactional
    public Outcome<DocumentId> approve(Actor actor, DocumentId id, int version, @Nullable String opinion) {
        var document = documents.lock(id, version, InApproval.class);
        var no = signer.decision(actor, document);
        if (no == null) no = noteRule.words(opinion);
        if (no != null) return new Outcome.Refused<>(no);
        if (opinion != null && !opinion.isBlank()) notes.write(id, DocumentNote.Kind.OPINION, actor, opinion);
        documents.save(document.approve(clock.instant()));
        events.publish(DocumentEvent.of(DocumentAct.APPROVED, id, actor));
        return Outcome.done(id);
    }
}
