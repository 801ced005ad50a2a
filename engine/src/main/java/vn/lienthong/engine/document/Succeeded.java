package vn.lienthong.engine.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.Quarantines;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/**
 * Incoming documents of a closed agency become its successor's with the first act of the successor: from there on they
 * are numbered, presented and charged like any other of the successor. The trail keeps whom they came to.
 */
@UseCase
public class Succeeded {
    private final OrganisationTree tree;
    private final IncomingDocuments documents;
    private final DocumentScopes scopes;
    private final DocumentFiles files;
    private final Quarantines quarantines;
    private final DomainEvents events;
    private final Clock clock;

    Succeeded(
            OrganisationTree tree, IncomingDocuments documents, DocumentScopes scopes, DocumentFiles files,
            Quarantines quarantines, DomainEvents events, Clock clock) {
        this.tree = tree;
        this.documents = documents;
        this.scopes = scopes;
        this.files = files;
        this.quarantines = quarantines;
        this.events = events;
        this.clock = clock;
    }

    /** The document as whose it is from today on; nothing is written before it is saved. */
    public IncomingDocument goesOn(IncomingDocument document) {
        var agency = tree.atWork(document.agency(), LocalDate.now(clock));
        return agency.equals(document.agency()) ? document : document.at(agency);
    }

    /** Saves the document, locked before, and where it goes over to another agency tells so. */
    public void save(Actor actor, IncomingDocument document) {
        var before = documents.find(document.id()).orElseThrow().agency();
        documents.save(document);
        if (!before.equals(document.agency())) takenOver(actor, document, before);
    }

    private void takenOver(Actor actor, IncomingDocument document, OrganisationId before) {
        var id = document.id();
        scopes.grant(
                id, Direction.INCOMING,
                scopes.of(id)
                        .stream()
                        .map(scope -> DocumentScopes.moved(scope, before, document.agency()))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
        quarantines.follow(contents(id), before, document.agency());
        events.publish(
                new DocumentEvent(
                        DocumentAct.TAKEN_OVER, id, actor,
                        Map.of("from", before.toString(), "to", document.agency().toString())));
    }

    private Set<ContentId> contents(DocumentId id) {
        return files.of(id)
                .stream()
                .flatMap(file -> file.versions().stream())
                .map(version -> version.file().content())
                .collect(Collectors.toSet());
    }
}
