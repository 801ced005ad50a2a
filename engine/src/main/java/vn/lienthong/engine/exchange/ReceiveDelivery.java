package vn.lienthong.engine.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.deadline.DueDates;
import vn.lienthong.engine.deadline.LegalPeriod;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.OutgoingDocument.Issued;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.Replies;
import vn.lienthong.engine.document.Succeeded;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/**
 * Brings an issued document to recipients of this installation: for each an incoming document with the sender's very
 * bytes, its process, and status 01. Each batch is one transaction; a batch done twice does nothing the second time.
 */
@UseCase
public class ReceiveDelivery {
    private final Deliveries deliveries;
    private final OutgoingDocuments outgoing;
    private final IncomingDocuments incoming;
    private final DocumentFiles files;
    private final DocumentScopes scopes;
    private final Replies replies;
    private final Succeeded succeeded;
    private final OrganisationDirectory directory;
    private final People people;
    private final DueDates dueDates;
    private final DomainEvents events;
    private final IdSource ids;
    private final Clock clock;

    ReceiveDelivery(
            Deliveries deliveries, OutgoingDocuments outgoing, IncomingDocuments incoming, DocumentFiles files,
            DocumentScopes scopes, Replies replies, Succeeded succeeded, OrganisationDirectory directory, People people,
            DueDates dueDates, DomainEvents events, IdSource ids, Clock clock) {
        this.deliveries = deliveries;
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.files = files;
        this.scopes = scopes;
        this.replies = replies;
        this.succeeded = succeeded;
        this.directory = directory;
        this.people = people;
        this.dueDates = dueDates;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return how many were delivered; fewer than {@code most} when none is left */
    @Transactional
    public int receive(DocumentId document, int most) {
        if (!(outgoing.find(document).orElseThrow() instanceof Issued issued))
            throw new IllegalStateException("Not issued: " + document);
        var facts = facts(issued);
        var sent = files.of(document);
        var batch = deliveries.lockQueued(document, most);
        if (batch.isEmpty()) return 0;
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var reception = new IncomingDocument.Reception(now, dueDates.of(LegalPeriod.REGISTER_INCOMING, today));
        batch.forEach(delivery -> receive(delivery, new Arrival(facts, issued.facts().replyTo(), sent, reception)));
        events.publish(delivered(document, batch));
        return batch.size();
    }

    /** One event a batch: the sender's trail stays short however many recipients there are. */
    private static DocumentEvent delivered(DocumentId document, List<Delivery> batch) {
        var recipients = batch.stream().map(one -> one.recipient().toString()).collect(Collectors.joining(" "));
        return new DocumentEvent(DocumentAct.DELIVERED, document, Actor.SYSTEM, Map.of(
                "recipient", recipients, "status", DeliveryState.ARRIVED.status().orElseThrow()));
    }

    /**
     * What is the same for every recipient of a batch.
     *
     * @param answered the document the sender answers; null when it answers none
     */
    private record Arrival(IncomingFacts facts, @Nullable DocumentId answered, List<DocumentFile> sent,
            IncomingDocument.Reception reception) {}

    private void receive(Delivery delivery, Arrival arrival) {
        var id = new DocumentId(ids.next());
        var origin = new IncomingDocument.Origin(IncomingSource.DELIVERY, delivery.id(), delivery.document());
        incoming.add(
                IncomingDocument.received(id, delivery.recipient(), origin, arrival.facts(), arrival.reception()));
        if (arrival.answered() != null) replies.received(id, delivery.recipient(), arrival.answered());
        for (var file : arrival.sent())
            files.add(id, file.role(), file.latest().file(), FileStage.RECEIVED, Actor.SYSTEM);
        scopes.grant(
                id, Direction.INCOMING, List.of(DocumentScopes.act(Act.REGISTER_INCOMING, delivery.recipient())));
        deliveries.arrived(delivery.id(), id);
        events.publish(
                new DocumentEvent(
                        DocumentAct.RECEIVED, id, Actor.SYSTEM, Map.of("delivery", delivery.id().toString())));
        leaveToSuccessor(id);
    }

    /** A recipient may have been closed since the document was issued: its successor has it from the first moment. */
    private void leaveToSuccessor(DocumentId id) {
        var arrived = incoming.find(id).orElseThrow();
        var goesOn = succeeded.goesOn(arrived);
        if (!goesOn.agency().equals(arrived.agency())) succeeded.save(Actor.SYSTEM, goesOn);
    }

    private IncomingFacts facts(Issued issued) {
        var facts = issued.facts();
        var on = issued.issue().on();
        var signer = people.get(facts.signer(), on);
        return new IncomingFacts(
                facts.agency(), directory.get(facts.agency(), on).name(), issued.issue().numberText(),
                issued.issue().symbol(), on, facts.kind(), facts.subject(), facts.urgency(), signer.fullName(),
                position(facts.signer(), facts.agency(), on));
    }

    /** What the signer is there where the document was issued; who signs for an agency without a post in it, elsewhere. */
    private @Nullable String position(PersonId signer, OrganisationId agency, LocalDate on) {
        var posts = people.postsOf(signer, on);
        return posts.stream()
                .filter(post -> directory.agencyOf(post.organisation(), on).id().equals(agency))
                .findFirst()
                .or(() -> posts.stream().findFirst())
                .map(post -> post.title().nameVi())
                .orElse(null);
    }
}
