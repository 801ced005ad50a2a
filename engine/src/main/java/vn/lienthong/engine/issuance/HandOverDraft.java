package vn.lienthong.engine.issuance;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.Given;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.document.HandOverRule;
import vn.lienthong.engine.document.HandOverRule.Work;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.Draft;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/**
 * The head of a unit has a draft of one of its people written on by another, or, while that one has not begun, by the
 * former again; for that the head need not read it.
 */
@UseCase
public class HandOverDraft {
    private final Authorisation authorisation;
    private final OutgoingDocuments documents;
    private final DraftReaders draftReaders;
    private final DocumentNotes notes;
    private final DomainEvents events;
    private final HandOverRule handOverRule;

    HandOverDraft(
            Authorisation authorisation, OutgoingDocuments documents, DraftReaders draftReaders,
            DocumentNotes notes, DomainEvents events, HandOverRule handOverRule) {
        this.authorisation = authorisation;
        this.documents = documents;
        this.draftReaders = draftReaders;
        this.notes = notes;
        this.events = events;
        this.handOverRule = handOverRule;
    }

    /** @throws UnknownException when the actor gives out no work in the drafting unit */
    @Transactional
    public Outcome<Given> handOver(Actor actor, DocumentId id, HandOver change) {
        var document = documents.lock(id, OutgoingDocument.class);
        if (!authorisation.may(actor, Act.ASSIGN_HANDLER, document.facts().unit()))
            throw new UnknownException("document");
        if (!(document instanceof Draft draft)) return Outcome.refused(IssuanceRefusal.ALREADY_SUBMITTED);
        var no = rule(actor, draft, change);
        if (no != null) return new Outcome.Refused<>(no);
        notes.write(id, DocumentNote.Kind.HAND_OVER_REASON, actor, change.reason());
        var handed = draft.handedTo(change.to());
        documents.save(handed);
        draftReaders.follow(id, draft.facts(), handed.facts());
        var given = handOverRule.done(actor, work(documents.find(id).orElseThrow()), change, null);
        events.publish(
                new DocumentEvent(
                        DocumentAct.DRAFTER_CHANGED, id, actor,
                        Map.of("to", change.to().toString(), "from", change.from().toString(), "reason",
                                change.reason())));
        return Outcome.done(given);
    }

    private @Nullable Refusal rule(Actor actor, Draft draft, HandOver change) {
        if (!draft.facts().drafter().equals(change.from())) throw new StaleException("document", draft.id());
        return handOverRule.of(actor, work(draft), change, DocumentRefusal.PERSON_NOT_OF_UNIT);
    }

    private static Work work(OutgoingDocument draft) {
        var unit = draft.facts().unit();
        return new Work(draft.id().value(), Act.DRAFT_DOCUMENT, unit, unit, draft.version());
    }
}
