package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.OutgoingDocument.Draft;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Starts an outgoing document. */
@UseCase
public class CreateDraft {
    private final Authorisation authorisation;
    private final ReadingRights readers;
    private final OrganisationDirectory directory;
    private final OutgoingDocuments documents;
    private final DraftReaders draftReaders;
    private final DraftRules rules;
    private final DomainEvents events;
    private final Clock clock;

    CreateDraft(
            Authorisation authorisation, ReadingRights readers, OrganisationDirectory directory,
            OutgoingDocuments documents, DraftReaders draftReaders, DraftRules rules, DomainEvents events,
            Clock clock) {
        this.authorisation = authorisation;
        this.readers = readers;
        this.directory = directory;
        this.documents = documents;
        this.draftReaders = draftReaders;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The agency is the one the unit is part of today; who stands in for somebody drafts that person's document.
     *
     * @param id the id the document gets; sent twice it makes one document
     * @throws UnknownException when the actor may not read what it answers
     */
    @Transactional
    public Outcome<DocumentId> create(Actor actor, DocumentId id, DraftInput input) {
        authorisation.require(actor, Act.DRAFT_DOCUMENT, input.unit());
        if (input.replyTo() != null) readers.require(actor, input.replyTo());
        var agency = directory.agencyOf(input.unit(), LocalDate.now(clock)).id();
        var facts = input.facts(agency, actor.requireRightsOf());
        var no = rules.facts(facts);
        if (no != null) return new Outcome.Refused<>(no);
        if (!documents.add(new Draft(id, 1, facts))) return createdBefore(id, facts);
        draftReaders.openToDrafter(id, facts);
        events.publish(DocumentEvent.of(DocumentAct.DRAFT_CREATED, id, actor));
        if (facts.replyTo() != null)
            events.publish(
                    new DocumentEvent(
                            DocumentAct.REPLY_STARTED, facts.replyTo(), actor, Map.of("reply", id.toString())));
        return Outcome.done(id);
    }

    private Outcome<DocumentId> createdBefore(DocumentId id, OutgoingFacts facts) {
        var before = documents.find(id)
                .filter(document -> document.facts().drafter().equals(facts.drafter()))
                .orElseThrow(() -> new UnknownException("document"));
        if (!before.facts().equals(facts)) throw new StaleException("document", id);
        return Outcome.done(id);
    }
}
