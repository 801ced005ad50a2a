package vn.lienthong.processes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.context.SmartLifecycle;

import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.exchange.WithdrawDelivery;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.engine.issuance.VoidNumber;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.FaultException;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Documents at every step of both roads, brought there by the use cases, each under a name. */
final class SampleWork {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Roads roads;
    final ChargedUnit lead;
    private final ChargedUnit support;
    private final ChargedUnit informed;
    private final Map<String, DocumentId> documents = new LinkedHashMap<>();

    SampleWork(Roads roads) {
        this.roads = roads;
        this.lead = ChargedUnit.open(roads.province, "Phòng Nội vụ", roads.district.id());
        this.support = ChargedUnit.open(roads.province, "Phòng Tài chính", roads.district.id());
        this.informed = ChargedUnit.open(roads.province, "Phòng Tư pháp", roads.district.id());
        outgoing();
        numbers();
        incoming();
        deliveries();
        queued();
    }

    private void outgoing() {
        put("draft", roads.draft().id);
        put("inReview", roads.draft().submitted().id);
        put("inApproval", roads.draft().submitted().passed().id);
        put("approved", roads.draft().submitted().passed().approved().id);
        put("signed", signed().id);
        put("discarded", roads.draft().discarded().id);
    }

    /** One number is held because sealing failed; another was given up, and its document came back. */
    private void numbers() {
        put("reserved", reserved().id);
        var voided = reserved();
        roads.engine.get(VoidNumber.class)
                .voidNumber(roads.commune.clerk(), voided.id, voided.version(), "ghi nhầm sổ")
                .orThrow();
        put("voided", voided.returnedBy(roads.commune.clerk()).id);
    }

    private OutgoingJourney reserved() {
        var journey = signed();
        var sealing = (MarkingSealing) roads.engine.get(Sealing.class);
        sealing.failAt(MarkingSealing.Step.SEAL);
        assertThatThrownBy(journey::issued).isInstanceOf(FaultException.class);
        sealing.failAt(MarkingSealing.Step.NONE);
        return journey;
    }

    private void incoming() {
        put("received", paper().id);
        put("registered", stamped(paper().registered(null)).id);
        put("presented", stamped(paper().registered(null)).presented().id);
        put("directed", directed().id);
        put("inProgress", directed().assigned(lead).acknowledged(informed).id);
        put("resolved", directed().assigned(support).assigned(lead).done(lead).id);
        put("done", directed().assigned(lead).assigned(support).done(support).done(lead).acknowledged(informed).id);
        put("returned", paper().returned().id);
        put("returnedLate", stamped(paper().registered(null)).presented().sentBack().returned().id);
        put("takenBackFromLeader", stamped(paper().registered(null)).presented().takenBackFromLeader().id);
        put("directiveTakenBack", directed().directiveTakenBack().id);
        put("takenBackFromHandler", directed().assigned(lead).takenBackFrom(lead).id);
        put("acknowledgedTakenBack", directed().acknowledged(informed)
                .assigned(lead)
                .done(lead)
                .acknowledgedTakenBack(informed).id);
        put("sentBack", stamped(paper().registered(null)).presented().sentBack().id);
    }

    private IncomingJourney paper() {
        return IncomingJourney.onPaper(roads, roads.district);
    }

    private IncomingJourney directed() {
        return stamped(paper().registered(null)).presented()
                .directed(new Charge(lead.id(), HandlingRole.LEAD, null),
                        new Charge(support.id(), HandlingRole.SUPPORTING, null),
                        new Charge(informed.id(), HandlingRole.INFORM, null));
    }

    private IncomingJourney stamped(IncomingJourney journey) {
        var files = roads.engine.get(DocumentFiles.class);
        Await.until("the stamp", SOON, () -> files.mainOf(journey.id).orElseThrow().versions().size() > 1);
        return journey;
    }

    private void deliveries() {
        var arrived = sent("arrived");
        var handled = arrival("handled", sent("handledSent"));
        handled.registered(null).presented().directed(new Charge(lead.id(), HandlingRole.LEAD, null));
        handled.assigned(lead).done(lead);
        arrival("handledAnew", sent("handledAnewSent")).registered(null)
                .presented()
                .directed(new Charge(lead.id(), HandlingRole.LEAD, null))
                .directiveTakenBack();
        arrival("rejected", sent("rejectedSent")).returned();
        put("arrivedThere", arrivalOf(arrived));
        var withdrawn = sent("withdrawnSent");
        put("withdrawn", arrivalOf(withdrawn));
        var deliveries = roads.engine.get(Deliveries.class);
        roads.engine.get(WithdrawDelivery.class)
                .withdraw(roads.commune.clerk(), deliveries.of(withdrawn).getFirst().id(), "phát hành nhầm")
                .orThrow();
    }

    private DocumentId sent(String name) {
        return put(name, issued().id);
    }

    private IncomingJourney arrival(String name, DocumentId sent) {
        return new IncomingJourney(roads, roads.district, put(name, arrivalOf(sent)));
    }

    /** What a sent document became at its recipient, once it is there. */
    DocumentId arrivalOf(DocumentId sent) {
        var deliveries = roads.engine.get(Deliveries.class);
        Await.until("the delivery", SOON, () -> deliveries.of(sent).getFirst().state() != DeliveryState.QUEUED);
        var found = deliveries.of(sent).getFirst().incoming();
        return roads.engine.get(IncomingDocuments.class)
                .find(Objects.requireNonNull(found))
                .filter(document -> document.source() == IncomingSource.DELIVERY)
                .orElseThrow()
                .id();
    }

    /** The relay has not come to it, and will not before the end of the test. */
    private void queued() {
        var relay = roads.engine.bean("outboxRelay", SmartLifecycle.class);
        relay.stop();
        var id = put("queued", issued().id);
        roads.engine.jdbc()
                .sql("UPDATE outbox SET not_before = not_before + interval '1 year' WHERE topic = 'deliver' AND key = ?")
                .param(id.value())
                .update();
        relay.start();
    }

    private OutgoingJourney signed() {
        return roads.draft().submitted().passed().approved().signed();
    }

    private OutgoingJourney issued() {
        return signed().issued();
    }

    private DocumentId put(String name, DocumentId id) {
        documents.put(name, id);
        return id;
    }

    UUID id(String name) {
        var found = documents.get(name);
        if (found == null) throw new IllegalArgumentException("No document " + name);
        return found.value();
    }

    /** Puts the ids of the documents in place of their names. */
    String filledIn(String statement) {
        return NAME.matcher(statement).replaceAll(match -> "'" + id(match.group(1)) + "'");
    }

}
