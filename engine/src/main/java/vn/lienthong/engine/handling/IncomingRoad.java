package vn.lienthong.engine.handling;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.document.Succeeded;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** What every step on the way in has in common: readers, lock, version, right, event. */
@UseCase
class IncomingRoad {
    private final ReadingRights readers;
    private final Authorisation authorisation;
    private final IncomingDocuments documents;
    private final Succeeded succeeded;
    private final DocumentScopes scopes;
    private final DomainEvents events;

    IncomingRoad(
            ReadingRights readers, Authorisation authorisation, IncomingDocuments documents, Succeeded succeeded,
            DocumentScopes scopes, DomainEvents events) {
        this.readers = readers;
        this.authorisation = authorisation;
        this.documents = documents;
        this.succeeded = succeeded;
        this.scopes = scopes;
        this.events = events;
    }

    /** The document, locked, for an act of its agency; of a closed one, as its successor's. */
    IncomingDocument open(Actor actor, DocumentId id, int version, Act act, Set<IncomingState> states) {
        requireReader(actor, id);
        var document = documents.lock(id, version, states);
        authorisation.require(actor, act, document.agency());
        return succeeded.goesOn(document);
    }

    /** The same in any state: the act says in words what it can no longer do. */
    IncomingDocument openAnyState(Actor actor, DocumentId id, Act act) {
        requireReader(actor, id);
        var document = documents.lock(id, EnumSet.allOf(IncomingState.class));
        authorisation.require(actor, act, document.agency());
        return succeeded.goesOn(document);
    }

    /** The document, locked, for an act of one unit on its own assignment; several units work at a time. */
    IncomingDocument openForUnit(Actor actor, DocumentId id) {
        requireReader(actor, id);
        return documents.lock(id, Set.of(IncomingState.DIRECTED, IncomingState.IN_PROGRESS, IncomingState.RESOLVED));
    }

    /** Who acts had it on the screen a moment ago, so it is said that it may have gone; to a guess it is said, too. */
    private void requireReader(Actor actor, DocumentId id) {
        if (!readers.may(actor, id)) throw new UnknownException(Refusal.of(HandlingRefusal.NOT_WITH_YOU));
    }

    void save(Actor actor, IncomingDocument document) {
        succeeded.save(actor, document);
    }

    void openTo(DocumentId id, Collection<String> more) {
        scopes.grant(id, Direction.INCOMING, more);
    }

    void closeTo(DocumentId id, Collection<String> fewer) {
        scopes.revoke(id, fewer);
    }

    void happened(DocumentAct what, DocumentId id, Actor actor, Map<String, String> details) {
        events.publish(new DocumentEvent(what, id, actor, details));
    }
}
