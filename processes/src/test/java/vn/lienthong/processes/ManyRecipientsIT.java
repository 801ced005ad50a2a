package vn.lienthong.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.SmartLifecycle;

import vn.lienthong.engine.exchange.ReceiveDelivery;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

import static org.assertj.core.api.Assertions.assertThat;

/** One document for a hundred and fifty agencies: each gets it, once, whatever happens to the relay. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyRecipientsIT {
    private static final int MANY = 150;
    private static final int ROUNDS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<OrganisationId> recipients = new ArrayList<>();
    private Roads roads;
    private SmartLifecycle relay;

    @BeforeAll
    void start() {
        roads = new Roads();
        relay = roads.engine.bean("outboxRelay", SmartLifecycle.class);
        roads.engine.transaction().executeWithoutResult(_ -> openAgencies());
    }

    private void openAgencies() {
        for (int i = 1; i <= MANY; i++)
            recipients.add(roads.province.agency("Ủy ban nhân dân xã số " + i, "UBND xã số " + i,
                    roads.province.districtA, "COMMUNE"));
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    /** Several times: the first ones also compile. */
    @Test
    void allAreServedAtOnce() throws IOException {
        var figures = new StringBuilder();
        for (int round = 0; round < ROUNDS; round++) {
            var journey = signed(recipients);

            var begun = System.nanoTime();
            var id = journey.issued().id;
            var issued = System.nanoTime();
            Await.until("all deliveries", LIMIT, () -> arrived(id) == MANY);
            var delivered = System.nanoTime();

            figures.append("%d recipients: issued in %d ms, delivered in %d ms%n".formatted(MANY,
                    millis(begun, issued), millis(issued, delivered)));
            assertServedOnce(id);
        }
        keepFigures(figures);
    }

    @Test
    void noneIsLostOrServedTwiceWhenTheRelayIsStoppedInTheMiddle() {
        var id = signed(recipients).issued().id;

        Await.until("the first delivery", LIMIT, () -> arrived(id) > 0);
        for (int i = 0; i < 3; i++) {
            relay.stop();
            relay.start();
        }
        // what a relay had leased at the moment it was stopped is free when the lease is over
        roads.engine.clock().advance(Duration.ofMinutes(1));

        Await.until("all deliveries", LIMIT, () -> arrived(id) == MANY);
        assertServedOnce(id);
    }

    @Test
    void anotherProcessGoesOnWhereADeadOneStopped() {
        relay.stop();
        var id = signed(recipients).issued().id;
        roads.engine.get(ReceiveDelivery.class).receive(id, 40);
        leasedByTheDead(id);
        relay.start();
        var untouched = arrived(id);

        roads.engine.clock().advance(Duration.ofMinutes(1));

        assertThat(untouched).isEqualTo(40);
        Await.until("all deliveries", LIMIT, () -> arrived(id) == MANY);
        assertServedOnce(id);
    }

    private void leasedByTheDead(DocumentId id) {
        assertThat(roads.engine.jdbc()
                .sql("UPDATE outbox SET leased_until = ? WHERE topic = 'deliver' AND key = ?")
                .params(Timestamp.from(roads.engine.clock().instant().plusSeconds(30)), id.value())
                .update()).isEqualTo(1);
    }

    private OutgoingJourney signed(List<OrganisationId> to) {
        return roads.draft().to(to).submitted().passed().approved().signed();
    }

    private void assertServedOnce(DocumentId id) {
        var found = roads.engine.jdbc().sql("""
                SELECT count(*) AS documents, count(DISTINCT i.agency_id) AS agencies, count(DISTINCT p.id_) AS processes,
                       count(DISTINCT t.id) AS tasks, count(DISTINCT s.delivery_id) AS reported
                FROM delivery d JOIN incoming_document i ON i.delivery_id = d.id AND i.id = d.incoming_id
                JOIN act_hi_procinst p ON p.business_key_ = i.id::text
                JOIN inbox_task t ON t.document_id = i.id AND t.completed_at IS NULL
                JOIN delivery_status s ON s.delivery_id = d.id AND s.status = '01'
                WHERE d.document_id = ?""").param(id.value()).query().singleRow();

        assertThat(found.values()).allMatch(count -> count.equals((long) MANY));
        assertThat(count("SELECT count(*) FROM incoming_document WHERE original_id = ?", id)).isEqualTo(MANY);
        assertThat(count("""
                SELECT sum(cardinality(string_to_array(
                    convert_from(canonical, 'UTF8')::jsonb -> 'details' ->> 'recipient', ' ')))
                FROM audit_event WHERE act = 'document.delivered' AND object_id = ?""", id)).isEqualTo(MANY);
    }

    private long arrived(DocumentId id) {
        return count("SELECT count(*) FROM delivery WHERE document_id = ? AND state = 'ARRIVED'", id);
    }

    private long count(String sql, DocumentId id) {
        return roads.engine.jdbc().sql(sql).param(id.value()).query(Long.class).single();
    }

    /** For people who compare; a busy machine is no failure. */
    private static void keepFigures(StringBuilder lines) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target", "figures")).resolve("many-recipients.txt"), lines);
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
