package vn.lienthong.engine.document;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/**
 * Shows a document to a reader; the trail keeps each reading. The first reading at the receiving agency opens an
 * incoming document: from then on its sender cannot withdraw it.
 */
@UseCase
public class ReadDocument {
    private final ReadingRights readers;
    private final Authorisation authorisation;
    private final OutgoingDocuments outgoing;
    private final IncomingDocuments incoming;
    private final DocumentFiles files;
    private final DocumentNotes notes;
    private final Recipients recipients;
    private final DomainEvents events;
    private final Clock clock;

    ReadDocument(
            ReadingRights readers, Authorisation authorisation, OutgoingDocuments outgoing,
            IncomingDocuments incoming, DocumentFiles files, DocumentNotes notes, Recipients recipients,
            DomainEvents events, Clock clock) {
        this.readers = readers;
        this.authorisation = authorisation;
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.files = files;
        this.notes = notes;
        this.recipients = recipients;
        this.events = events;
        this.clock = clock;
    }

    /** A document with all that belongs to it. */
    public sealed interface Reading {
        List<DocumentFile> files();

        List<DocumentNote> notes();

        record Outgoing(
                OutgoingDocument document, List<DocumentFile> files, List<DocumentNote> notes,
                List<OrganisationId> recipients, List<MarkPlacement> placements) implements Reading {}

        record Incoming(IncomingDocument document, List<DocumentFile> files, List<DocumentNote> notes)
                implements
                    Reading {}
    }

    /** @throws UnknownException when there is no such document for this actor */
    @Transactional
    public Reading read(Actor actor, DocumentId id) {
        readers.require(actor, id);
        events.publish(DocumentEvent.of(DocumentAct.READ, id, actor));
        var going = outgoing.find(id);
        if (going.isPresent())
            return new Reading.Outgoing(
                    going.get(), files.of(id), notes.of(id), recipients.of(id), files.placementsOf(id));
        var coming = incoming.find(id).orElseThrow(() -> new UnknownException("document"));
        return new Reading.Incoming(opened(actor, coming), files.of(id), notes.of(id));
    }

    private IncomingDocument opened(Actor actor, IncomingDocument document) {
        if (document.openedAt() != null || document.state() != IncomingState.RECEIVED
                || !authorisation.may(actor, Act.REGISTER_INCOMING, document.agency()))
            return document;
        var locked = incoming.lock(document.id(), EnumSet.allOf(IncomingState.class));
        if (locked.state() != IncomingState.RECEIVED) throw new UnknownException("document");
        if (locked.openedAt() != null) return locked;
        incoming.save(locked.opened(clock.instant()));
        events.publish(DocumentEvent.of(DocumentAct.OPENED, document.id(), actor));
        return incoming.find(document.id()).orElseThrow();
    }
}
