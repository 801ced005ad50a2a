package vn.lienthong.engine.issuance;

import java.util.Map;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.OutgoingDocument.Draft;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.UseCase;

/** What every change of a draft has in common: who may, the lock, the version, the event. */
@UseCase
class Drafting {
    private final Authorisation authorisation;
    private final ReadingRights readers;
    private final OutgoingDocuments documents;
    private final DomainEvents events;

    Drafting(
            Authorisation authorisation, ReadingRights readers, OutgoingDocuments documents, DomainEvents events) {
        this.authorisation = authorisation;
        this.readers = readers;
        this.documents = documents;
        this.events = events;
    }

    /** The draft, locked; only for its drafter, who must still be allowed to draft there. */
    Draft open(Actor actor, DocumentId id, int version) {
        readers.require(actor, id);
        return own(actor, documents.lock(id, version, Draft.class));
    }

    /** The same without the lock: before something that takes its time and is followed by {@link #open}. */
    Draft look(Actor actor, DocumentId id, int version) {
        readers.require(actor, id);
        return own(actor, documents.get(id, version, Draft.class));
    }

    private Draft own(Actor actor, Draft draft) {
        authorisation.require(actor, Act.DRAFT_DOCUMENT, draft.facts().unit());
        if (!draft.facts().drafter().equals(actor.rightsOf())) throw new ForbiddenException("draft");
        return draft;
    }

    void changed(Draft draft, Actor actor, DocumentAct what, Map<String, String> details) {
        documents.save(draft);
        events.publish(new DocumentEvent(what, draft.id(), actor, details));
    }
}
