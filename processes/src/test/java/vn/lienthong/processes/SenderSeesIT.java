package vn.lienthong.processes;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.DocumentHistory;
import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.exchange.ExchangeRefusal;
import vn.lienthong.engine.exchange.ReadDeliveries;
import vn.lienthong.engine.exchange.WithdrawDelivery;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;

/** What a sender learns of what the recipient does, and what it can still take back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SenderSeesIT {
    private Roads roads;
    private ChargedUnit lead;

    @BeforeAll
    void start() {
        roads = new Roads();
        lead = ChargedUnit.open(roads.province, "Phòng Nội vụ", roads.district.id());
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    @Test
    void everyStepOfTheHandling() {
        var delivery = delivered();
        var incoming = new IncomingJourney(roads, roads.district, incoming(delivery));

        incoming.registered(null).presented().directed(new Charge(lead.id(), HandlingRole.LEAD, null));
        assertThat(reported(delivery)).containsExactly("01", "03", "05");
        incoming.assigned(lead).done(lead);

        assertThat(reported(delivery)).containsExactly("01", "03", "05", "06");
        assertThat(state(delivery)).isEqualTo(DeliveryState.DONE);
    }

    @Test
    void itsSignerAsWhatHeIsThereWhereItWasIssued() {
        var signer = roads.commune.leader().requirePerson();
        roads.engine.jdbc()
                .sql("UPDATE post SET title = 'VICE_CHAIR' WHERE person_id = ?")
                .param(signer.value())
                .update();
        roads.province.post(signer, "CHAIR", roads.province.province);

        var arrived = roads.engine.get(IncomingDocuments.class).find(incoming(delivered())).orElseThrow();

        assertThat(arrived.facts().signerPost()).isEqualTo("Phó Chủ tịch");
    }

    @Test
    void theReasonOfAReturn() {
        var delivery = delivered();

        new IncomingJourney(roads, roads.district, incoming(delivery)).returned();

        assertThat(reported(delivery)).containsExactly("01", "02");
        assertThat(roads.engine.jdbc()
                .sql("SELECT reason FROM delivery_status WHERE delivery_id = ? AND status = '02'")
                .param(delivery.id())
                .query(String.class)
                .single()).isEqualTo("gửi nhầm nơi nhận");
    }

    @Test
    void whoAtTheRecipientDidItAndWhen() {
        var delivery = delivered();
        var incoming = new IncomingJourney(roads, roads.district, incoming(delivery));

        incoming.registered(null);

        var told = reports(delivery);
        assertThat(told).extracting(AuditEntry::act).containsExactly("document.delivered", "document.status-changed");
        assertThat(told).extracting(one -> one.details().get("recipient")).containsOnly(roads.district.id().toString());
        assertThat(told).extracting(one -> one.details().get("status")).containsExactly("01", "03");
        assertThat(told.getFirst().person()).isNull();
        assertThat(told.getLast().person()).isEqualTo(roads.district.clerk().requirePerson().value());
        assertThat(told.getLast().at()).isNotNull();
    }

    @Test
    void aReturnUntilItsRegistryHasLookedAtIt() {
        var delivery = delivered();
        var documents = roads.engine.get(OutgoingDocuments.class);
        var mine = List.of(roads.commune.id());
        var before = documents.unseenReturns(mine);

        new IncomingJourney(roads, roads.district, incoming(delivery)).returned();

        assertThat(reports(delivery).getLast().details()).containsEntry("status", "02")
                .containsEntry("reason", "gửi nhầm nơi nhận");
        assertThat(documents.unseenReturns(mine)).isEqualTo(before + 1);
        assertThat(returnedOnes(roads.commune.clerk())).contains(delivery.document());
        roads.engine.get(ReadDeliveries.class).of(roads.commune.leader(), delivery.document());
        assertThat(documents.unseenReturns(mine)).isEqualTo(before + 1);
        roads.engine.get(ReadDeliveries.class).of(roads.commune.clerk(), delivery.document());
        assertThat(documents.unseenReturns(mine)).isEqualTo(before);
        assertThat(returnedOnes(roads.commune.clerk())).contains(delivery.document());
        assertThat(documents.unseenReturns(List.of(roads.district.id()))).isZero();
    }

    private List<DocumentId> returnedOnes(Actor reader) {
        var scopes = roads.engine.get(ReadingRights.class).scopesOf(reader);
        return roads.engine.get(DocumentLists.class)
                .find(scopes, Direction.OUTGOING, new DocumentLists.Wanted(Set.of(), true, null), null, 50)
                .stream()
                .filter(DocumentHeader::isReturned)
                .map(DocumentHeader::id)
                .toList();
    }

    /** What the sender's trail has of the recipients, in order of time. */
    private List<AuditEntry> reports(Delivery delivery) {
        return roads.engine.get(DocumentHistory.class)
                .of(roads.commune.clerk(), delivery.document())
                .reports()
                .reversed();
    }

    @Test
    void thatItIsTooLateOnceSomebodyHasOpenedIt() {
        var delivery = delivered();
        roads.engine.get(ReadDocument.class).read(roads.district.clerk(), incoming(delivery));

        var outcome = withdraw(delivery);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(ExchangeRefusal.ALREADY_OPENED));
        assertThat(state(delivery)).isEqualTo(DeliveryState.ARRIVED);
    }

    @Test
    void oneOutcomeWhenItIsOpenedAndTakenBackAtTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            var delivery = delivered();
            var taken = CompletableFuture.supplyAsync(() -> withdraw(delivery));
            var opened = CompletableFuture.supplyAsync(() -> open(delivery));

            var isTaken = taken.join() instanceof Outcome.Done<UUID>;

            opened.join();
            var document = new IncomingJourney(roads, roads.district, incoming(delivery)).document();
            assertThat(document.state()).isEqualTo(isTaken ? IncomingState.WITHDRAWN : IncomingState.RECEIVED);
            assertThat(document.openedAt() == null).isEqualTo(isTaken);
            assertThat(state(delivery)).isEqualTo(isTaken ? DeliveryState.WITHDRAWN : DeliveryState.ARRIVED);
        }
    }

    private boolean open(Delivery delivery) {
        try {
            roads.engine.get(ReadDocument.class).read(roads.district.clerk(), incoming(delivery));
            return true;
        } catch (UnknownException _) {
            return false;
        }
    }

    private Outcome<UUID> withdraw(Delivery delivery) {
        return roads.engine.get(WithdrawDelivery.class)
                .withdraw(roads.commune.clerk(), delivery.id(), "phát hành nhầm");
    }

    private Delivery delivered() {
        var sent = roads.draft().submitted().passed().approved().signed().issued();
        var deliveries = roads.engine.get(Deliveries.class);
        Await.until("the delivery", Duration.ofSeconds(30),
                () -> deliveries.of(sent.id).getFirst().state() == DeliveryState.ARRIVED);
        return deliveries.of(sent.id).getFirst();
    }

    private static DocumentId incoming(Delivery delivery) {
        return Objects.requireNonNull(delivery.incoming());
    }

    private DeliveryState state(Delivery delivery) {
        return roads.engine.get(Deliveries.class).find(delivery.id()).orElseThrow().state();
    }

    private List<String> reported(Delivery delivery) {
        return roads.engine.jdbc()
                .sql("SELECT status FROM delivery_status WHERE delivery_id = ? ORDER BY at, status")
                .param(delivery.id())
                .query((row, _) -> row.getString("status"))
                .list();
    }
}
