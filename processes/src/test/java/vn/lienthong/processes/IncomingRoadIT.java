package vn.lienthong.processes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.SmartLifecycle;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.exchange.ReceiveDelivery;
import vn.lienthong.engine.exchange.WithdrawDelivery;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.handling.RegisterIncoming;
import vn.lienthong.engine.handling.SendBackToClerk;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.StaleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every way an incoming document can go, driven by the real use cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomingRoadIT {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private Roads roads;
    private ChargedUnit lead;
    private ChargedUnit support;
    private ChargedUnit informed;

    @BeforeAll
    void start() {
        roads = new Roads();
        lead = ChargedUnit.open(roads.province, "Phòng Nội vụ", roads.district.id());
        support = ChargedUnit.open(roads.province, "Phòng Tư pháp", roads.district.id());
        informed = ChargedUnit.open(roads.province, "Phòng Văn hóa", roads.district.id());
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    @Nested
    class Registration {
        @Test
        void aPaperWaitsForTheClerkUntilTheEndOfTheDay() {
            var journey = IncomingJourney.onPaper(roads, roads.district);

            var task = roads.onlyTask(journey.id);

            assertThat(task.step()).isEqualTo("userTask_register");
            assertThat(task.holder())
                    .isEqualTo(new TaskHolder.Candidates(Act.REGISTER_INCOMING, roads.district.id()));
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-03-02T16:59:59Z"));
            assertThat(task.matter().counterpart()).isEqualTo("Sở Nội vụ");
            assertThat(task.matter().urgencyRank()).isEqualTo(1);
        }

        @Test
        void theLeaderHasWhatIsUrgentTheSameDay() {
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(FRIDAY);

            assertThat(roads.onlyTask(journey.id).dueAt()).isEqualTo(Instant.parse("2026-03-02T16:59:59Z"));
        }

        @Test
        void theLeaderHasItOnTheNextWorkingDay() {
            var journey = IncomingJourney.onPaper(roads, roads.district, "NORMAL").registered(FRIDAY);

            var task = roads.onlyTask(journey.id);

            assertThat(task.step()).isEqualTo("userTask_present");
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-03-03T16:59:59Z"));
        }

        @Test
        void theSameNumberOfAnotherYearIsNoDuplicate() {
            var journey = IncomingJourney.onPaper(roads, roads.district);
            register(journey, "77", FRIDAY.minusYears(1)).orThrow();

            var sameYear = IncomingJourney.onPaper(roads, roads.district);
            register(sameYear, "77", FRIDAY.minusWeeks(1)).orThrow();

            var twin = IncomingJourney.onPaper(roads, roads.district);
            assertThat(register(twin, "77", FRIDAY.minusWeeks(2)))
                    .isEqualTo(Outcome.refused(HandlingRefusal.POSSIBLE_DUPLICATE, "document",
                            sameYear.id.toString()));
            assertThat(register(twin, "77", null)).isInstanceOf(Outcome.Refused.class);
        }

        private Outcome<String> register(IncomingJourney journey, String number, @Nullable LocalDate issued) {
            var facts = journey.document().facts();
            var confirmed = new IncomingFacts(
                    facts.issuer(), facts.issuerName(), number, facts.symbol(), issued, facts.kind(), facts.subject(),
                    facts.urgency(), facts.signerName(), facts.signerPost());
            return roads.engine.get(RegisterIncoming.class)
                    .register(roads.district.clerk(), journey.id, journey.version(),
                            new RegisterIncoming.Confirmation(confirmed, null, false));
        }

        @Test
        void endsWhenTheDocumentIsSentBack() {
            var journey = IncomingJourney.onPaper(roads, roads.district).returned();

            assertThat(journey.waitsAt()).isEmpty();
            assertThat(roads.end(journey.id)).contains("endEvent_returned");
        }

        @Test
        void comesBackFromTheLeaderToTheClerkWhoReturnsItOrPresentsItAnew() {
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();
            var back = roads.engine.get(SendBackToClerk.class);
            assertThatThrownBy(() -> back.sendBack(roads.district.clerk(), journey.id, journey.version(), "sai nơi"))
                    .isInstanceOf(ForbiddenException.class);
            assertThat(back.sendBack(roads.district.leader(), journey.id, journey.version(), " "))
                    .isEqualTo(Outcome.refused(DocumentRefusal.REASON_MISSING));

            journey.sentBack();

            assertThat(journey.waitsAt()).containsExactly("userTask_present");
            assertThat(roads.onlyTask(journey.id).holder())
                    .isEqualTo(new TaskHolder.Candidates(Act.PRESENT_INCOMING, roads.district.id()));
            assertThat(journey.document().presentedTo()).isNull();
            journey.presented().sentBack().returned();
            assertThat(roads.end(journey.id)).contains("endEvent_returned");
            assertThat(journey.document().state()).isEqualTo(IncomingState.RETURNED_TO_SENDER);
            assertThat(journey.document().arrival()).isNotNull();
            assertThatThrownBy(journey::sentBack).isInstanceOf(StaleException.class);
        }

        @Test
        void aSenderIsToldWhenItComesBackAfterRegistration() {
            var arrived = delivered();
            var journey = new IncomingJourney(roads, roads.district, Objects.requireNonNull(arrived.incoming()));

            journey.registered(null).presented().sentBack().returned();

            var found = roads.engine.get(Deliveries.class).find(arrived.id()).orElseThrow();
            assertThat(found.state()).isEqualTo(DeliveryState.REJECTED);
            assertThat(found.reason()).isEqualTo("gửi nhầm nơi nhận");
        }

        @Test
        void endsWhenTheSenderTakesTheDocumentBack() {
            var arrived = delivered();

            roads.engine.get(WithdrawDelivery.class)
                    .withdraw(roads.commune.clerk(), arrived.id(), "phát hành nhầm")
                    .orThrow();

            var incoming = Objects.requireNonNull(arrived.incoming());
            assertThat(roads.waitsAt(incoming)).isEmpty();
            assertThat(roads.end(incoming)).contains("endEvent_withdrawn");
        }

        @Test
        void isTakenBackInTheMomentItArrives() {
            var relay = roads.engine.bean("outboxRelay", SmartLifecycle.class);
            relay.stop();
            var sent = roads.draft().submitted().passed().approved().signed().issued();
            var delivery = roads.engine.get(Deliveries.class).of(sent.id).getFirst().id();
            var withdrawing = new CompletableFuture<Outcome<UUID>>();
            roads.engine.transaction().executeWithoutResult(_ -> {
                roads.engine.get(ReceiveDelivery.class).receive(sent.id, 10);
                withdrawing.completeAsync(() -> roads.engine.get(WithdrawDelivery.class)
                        .withdraw(roads.commune.clerk(), delivery, "phát hành nhầm"));
                Await.until("the withdrawal waits", Duration.ofSeconds(30), this::somebodyWaitsForALock);
            });
            relay.start();

            assertThat(withdrawing.join()).isEqualTo(Outcome.done(delivery));
            var found = roads.engine.get(Deliveries.class).find(delivery).orElseThrow();
            assertThat(found.state()).isEqualTo(DeliveryState.WITHDRAWN);
            assertThat(roads.end(Objects.requireNonNull(found.incoming()))).contains("endEvent_withdrawn");
        }

        private boolean somebodyWaitsForALock() {
            return roads.engine.jdbc()
                    .sql("""
                    SELECT EXISTS (SELECT FROM pg_stat_activity
                                   WHERE wait_event_type = 'Lock' AND datname = current_database())""")
                    .query(Boolean.class)
                    .single();
        }

        private Delivery delivered() {
            var sent = roads.draft().submitted().passed().approved().signed().issued();
            var deliveries = roads.engine.get(Deliveries.class);
            Await.until(
                    Duration.ofSeconds(30),
                    () -> deliveries.of(sent.id).getFirst().state() == DeliveryState.ARRIVED);
            return deliveries.of(sent.id).getFirst();
        }
    }

    @Nested
    class Handling {
        @Test
        void theDirectiveOpensOneTaskForEachUnit() {
            var journey = directed();

            assertThat(journey.waitsAt())
                    .containsExactly("userTask_acknowledge", "userTask_assignHandler", "userTask_assignHandler");
            assertThat(task(journey, lead).dueAt()).isEqualTo(Instant.parse("2026-03-05T16:59:59Z"));
            assertThat(task(journey, support).dueAt()).isEqualTo(Instant.parse("2026-03-06T16:59:59Z"));
            assertThat(task(journey, lead).holder())
                    .isEqualTo(new TaskHolder.Candidates(Act.ASSIGN_HANDLER, lead.id()));
        }

        @Test
        void eachUnitGoesItsOwnWay() {
            var journey = directed().assigned(lead).assigned(support);

            assertThat(task(journey, lead).holder()).isEqualTo(of(lead.handler(), journey));
            assertThat(task(journey, support).holder()).isEqualTo(of(support.handler(), journey));
            assertThat(journey.done(lead).waitsAt()).containsExactly("userTask_acknowledge", "userTask_handle");
            assertThat(journey.document().state()).isEqualTo(IncomingState.RESOLVED);
        }

        @Test
        void endsWhenEveryUnitHasDoneItsPart() {
            var journey = directed().assigned(support).acknowledged(informed).assigned(lead).done(lead);
            assertThat(roads.end(journey.id)).isEmpty();

            journey.done(support);

            assertThat(journey.waitsAt()).isEmpty();
            assertThat(roads.end(journey.id)).contains("endEvent_handled");
        }

        @Test
        void twoUnitsMayActAtTheSameMoment() {
            var journey = directed();

            CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> journey.assigned(lead)),
                    CompletableFuture.runAsync(() -> journey.assigned(support)),
                    CompletableFuture.runAsync(() -> journey.acknowledged(informed))).join();

            assertThat(journey.waitsAt()).containsExactly("userTask_handle", "userTask_handle");
        }

        @Test
        void anActOnAPartThatDoesNotWaitIsUndone() {
            var journey = directed();
            var details = Map.of("assignment", journey.assignment(lead).toString());
            var early = new DocumentEvent(DocumentAct.ASSIGNMENT_DONE, journey.id, lead.handler(), details);

            assertThatThrownBy(
                    () -> roads.engine.transaction()
                            .executeWithoutResult(_ -> roads.engine.get(DomainEvents.class).publish(early)))
                    .isInstanceOf(StaleException.class);
            assertThat(journey.waitsAt()).hasSize(3);
        }

        private IncomingJourney directed() {
            return IncomingJourney.onPaper(roads, roads.district)
                    .registered(FRIDAY)
                    .presented()
                    .directed(
                            charge(lead, HandlingRole.LEAD, LocalDate.of(2026, 3, 5)),
                            charge(support, HandlingRole.SUPPORTING, null),
                            charge(informed, HandlingRole.INFORM, null));
        }

        private static Charge charge(ChargedUnit unit, HandlingRole role, @Nullable LocalDate dueOn) {
            return new Charge(unit.id(), role, dueOn);
        }

        private static TaskHolder of(Actor handler, IncomingJourney journey) {
            return new TaskHolder.Named(
                    Act.HANDLE_INCOMING, handler.requirePerson(), journey.document().agency());
        }

        private InboxTask task(IncomingJourney journey, ChargedUnit unit) {
            return roads.open(journey.id)
                    .stream()
                    .filter(task -> journey.assignment(unit).equals(task.assignment()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
