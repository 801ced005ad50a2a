package vn.lienthong.engine.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.UseCase;

/** What people have to know to act on an incoming document; the reading itself is noted by whoever shows the document. */
@UseCase
public class ReadHandling {
    private final ReadingRights readers;
    private final IncomingDocuments documents;
    private final Directives directives;
    private final DocumentLists lists;
    private final DocumentScopes scopes;
    private final ProposedDay proposedDay;
    private final DomainEvents events;

    ReadHandling(
            ReadingRights readers, IncomingDocuments documents, Directives directives, DocumentLists lists,
            DocumentScopes scopes, ProposedDay proposedDay, DomainEvents events) {
        this.readers = readers;
        this.documents = documents;
        this.directives = directives;
        this.lists = lists;
        this.scopes = scopes;
        this.proposedDay = proposedDay;
        this.events = events;
    }

    /**
     * An incoming document on its road.
     *
     * @param proposedDueOn until when a directive given today should have it resolved
     */
    public record Handling(IncomingDocument document, List<Directive> directives, LocalDate proposedDueOn) {
        public Handling {
            directives = List.copyOf(directives);
        }
    }

    /** Empty for a document that is not an incoming one. */
    @Transactional(readOnly = true)
    public Optional<Handling> of(Actor actor, DocumentId id) {
        readers.require(actor, id);
        return documents.find(id)
                .map(document -> new Handling(document, directives.of(id), proposedDay.of(document)));
    }

    /**
     * The same for a form that stands alone after a refusal: the trail keeps that it was shown, and the version stays as
     * the form has it.
     */
    @Transactional
    public Optional<Handling> again(Actor actor, DocumentId id) {
        var found = of(actor, id);
        if (found.isPresent()) events.publish(DocumentEvent.of(DocumentAct.READ, id, actor));
        return found;
    }

    /**
     * Documents of the same agency with the same number, symbol and issuer, as far as the actor may read them. The trail
     * keeps that each was shown.
     *
     * @param facts as the clerk has them now, perhaps corrected
     */
    @Transactional
    public List<DocumentHeader> twins(Actor actor, DocumentId id, IncomingFacts facts) {
        readers.require(actor, id);
        var document = documents.find(id);
        if (document.isEmpty()) return List.of();
        var mine = readers.scopesOf(actor);
        var twins = documents.sameCode(document.get().agency(), facts)
                .stream()
                .filter(other -> !other.equals(id) && scopes.mayRead(other, mine))
                .toList();
        twins.forEach(twin -> events.publish(
                new DocumentEvent(DocumentAct.READ, twin, actor, Map.of("duplicateOf", id.toString()))));
        return twins.stream().flatMap(twin -> lists.header(twin).stream()).toList();
    }
}
