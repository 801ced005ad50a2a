package vn.lienthong.processes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.SmartLifecycle;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.exchange.ReceiveDelivery;
import vn.lienthong.engine.exchange.WithdrawDelivery;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.handling.Direct;
import vn.lienthong.engine.handling.DirectiveInput;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.Directives;
import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.handling.ReadHandling;
import vn.lienthong.engine.handling.ReassignHandler;
import vn.lienthong.engine.handling.RegisterIncoming;
import vn.lienthong.engine.handling.SendBackToClerk;
import vn.lienthong.engine.handling.TakeBackOffers;
import vn.lienthong.engine.handling.TakeBackOffers.Own;
import vn.lienthong.engine.handling.Urge;
import vn.lienthong.engine.inbox.ClaimTask;
import vn.lienthong.engine.inbox.FollowedTask;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.ReadFollowed;
import vn.lienthong.engine.inbox.ReleaseTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.EngineException;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.soundness.CheckSoundness;
import vn.lienthong.engine.soundness.Depth;

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
    private Actor clerk;
    private Actor leader;

    @BeforeAll
    void start() {
        roads = new Roads();
        clerk = roads.district.clerk();
        leader = roads.district.leader();
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

        private static TaskHolder of(Actor handler, IncomingJourney journey) {
            return new TaskHolder.Named(
                    Act.HANDLE_INCOMING, handler.requirePerson(), journey.document().agency());
        }
    }

    /** An act is undone by who did it while nobody has gone on from it. */
    @Nested
    class TakingBack {
        @Test
        void whatLayBeforeTheLeaderWaitsForTheClerkAsBefore() {
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(FRIDAY);
            claim(clerk, roads.onlyTask(journey.id));
            var before = roads.onlyTask(journey.id);
            var arrival = journey.document().arrival();
            journey.presented();
            roads.engine.get(ReadDocument.class).read(leader, journey.id);

            journey.takenBackFromLeader();

            var again = roads.onlyTask(journey.id);
            assertThat(again.step()).isEqualTo("userTask_present");
            assertThat(again.dueAt()).isEqualTo(before.dueAt());
            assertThat(again.claim()).isEqualTo(before.claim());
            assertThat(journey.document().state()).isEqualTo(IncomingState.REGISTERED);
            assertThat(journey.document().arrival()).isEqualTo(arrival);
            assertThat(finished(clerk, journey)).doesNotContain("userTask_present");
            assertThat(roads.engine.get(DocumentScopes.class).of(journey.id)).noneMatch(it -> it.startsWith("person"));
            assertThat(acts(journey)).containsSubsequence("document.presented", "document.presenting-taken-back");
            journey.presented().directed(charge(lead, HandlingRole.LEAD, null)).assigned(lead).done(lead);
            assertThat(roads.end(journey.id)).contains("endEvent_handled");
        }

        @Test
        void onlyByWhoDidItOrInTheSameNameAndWithTheRightsOfTheMoment() {
            var colleague = StaffedAgency.anotherClerk(roads.province, roads.district.id());
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();

            for (var other : List.of(colleague, leader))
                assertThatThrownBy(() -> journey.takeBackFromLeader(other)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> journey.takeBackFromLeader(lead.head())).isInstanceOf(UnknownException.class);
            assertThat(offers(colleague, journey)).isEmpty();
            assertThat(offers(clerk, journey)).containsExactly(new Own.Presented(leader.requirePerson()));
            absent(clerk, colleague);
            var deputy = colleague.standingInFor(clerk.requirePerson());
            assertThat(offers(deputy, journey)).hasSize(1);
            journey.takeBackFromLeader(deputy).orThrow();
            assertThat(journey.takeBackFromLeader(clerk)).as("a second click").isEqualTo(refused("GONE_ON"));
        }

        @Test
        void aDirectiveIsAsIfItHadNeverBeenGiven() {
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(FRIDAY).presented();
            var before = roads.onlyTask(journey.id);
            var named = new Charge(lead.id(), HandlingRole.LEAD, null, lead.handler().requirePerson());
            roads.engine.get(Direct.class)
                    .direct(leader, journey.id, journey.version(), new DirectiveInput("Giao gấp",
                            LocalDate.of(2026, 3, 4), List.of(named, charge(support, HandlingRole.SUPPORTING, null))))
                    .orThrow();
            var part = roads.open(journey.id).getFirst().assignment();
            roads.engine.get(Urge.class).urge(leader, journey.id, Objects.requireNonNull(part), "").orThrow();
            assertThat(finished(leader, journey)).contains("userTask_direct");

            journey.directiveTakenBack();

            var again = roads.onlyTask(journey.id);
            assertThat(again.step()).isEqualTo("userTask_direct");
            assertThat(again.dueAt()).isEqualTo(before.dueAt());
            assertThat(again.holder()).isEqualTo(before.holder());
            assertThat(journey.document().state()).isEqualTo(IncomingState.PRESENTED);
            assertThat(journey.document().dueOn()).isEqualTo(FRIDAY);
            assertThat(roads.engine.get(Directives.class).of(journey.id)).isEmpty();
            assertThat(finished(leader, journey)).isEmpty();
            assertThat(follows(clerk, InboxView.WAITING, journey)).containsExactly("userTask_direct");
            for (var reader : List.of(lead.handler(), lead.head(), support.head()))
                assertThat(mayRead(reader, journey)).isFalse();
            assertThat(acts(journey)).containsSubsequence("document.directed", "document.directive-taken-back");
            assertThatThrownBy(() -> journey.takeBackFromLeader(lead.head())).isInstanceOf(UnknownException.class);
            journey.directed(charge(support, HandlingRole.LEAD, null)).assigned(support);
        }

        @Test
        void aDirectiveStaysOnceAUnitHasBegun() {
            var journey = directed();
            var name = "Phòng Tư pháp";
            assertThat(offers(leader, journey)).containsExactly(new Own.Directed(journey.directive()));

            claim(support.head(), task(journey, support));
            assertThat(journey.takeBackDirective(leader)).isEqualTo(begun(name));
            assertThat(offers(leader, journey)).isEmpty();
            roads.engine.get(ReleaseTask.class).release(support.head(), task(journey, support).id()).orThrow();
            journey.assigned(support);
            assertThat(journey.takeBackDirective(leader)).isEqualTo(begun(name));
            journey.takenBackFrom(support).acknowledged(informed);
            assertThat(journey.takeBackDirective(leader)).isEqualTo(begun("Phòng Văn hóa"));
            journey.acknowledgedTakenBack(informed).directiveTakenBack();

            assertThat(journey.waitsAt()).containsExactly("userTask_direct");
        }

        @Test
        void whatWasGivenToAHandlerIsToBeGivenOutAgain() {
            var journey = directed().assigned(support);
            var before = task(journey, lead);
            journey.assigned(lead).takenBackFrom(support);
            assertThat(journey.document().state()).as("the lead has a handler").isEqualTo(IncomingState.IN_PROGRESS);

            journey.takenBackFrom(lead);

            var again = task(journey, lead);
            assertThat(again.step()).isEqualTo("userTask_assignHandler");
            assertThat(again.dueAt()).isEqualTo(before.dueAt());
            assertThat(again.holder()).isEqualTo(before.holder());
            assertThat(follows(leader, InboxView.WAITING, journey)).hasSize(3);
            assertThat(journey.document().state()).isEqualTo(IncomingState.DIRECTED);
            assertThat(mayRead(lead.handler(), journey)).isFalse();
            journey.assigned(lead);
            reply(journey);
            assertThat(journey.takeBackFrom(lead)).isEqualTo(refused("REPLY_BEGUN"));
            journey.done(lead);
            assertThat(journey.takeBackFrom(lead)).isEqualTo(refused("GONE_ON"));
        }

        @Test
        void whatGoesBackToItsHandlerIsAsWhoeverGaveItHadGivenIt() {
            var person = roads.province.person("Đồng nghiệp", roads.district.id());
            roads.province.post(person, "SPECIALIST", lead.id());
            roads.province.grant(person, "SPECIALIST", lead.id(), Reach.WITHIN_AGENCY);
            var other = Actor.of(person);
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(FRIDAY).presented();
            var named = new Charge(lead.id(), HandlingRole.LEAD, null, lead.handler().requirePerson());
            roads.engine.get(Direct.class)
                    .direct(leader, journey.id, journey.version(),
                            new DirectiveInput("Giao đích danh", null, List.of(named)))
                    .orThrow();
            handsOver(journey, lead.handler(), other, false).orThrow();
            assertThat(journey.takeBackDirective(leader)).isEqualTo(begun("Phòng Nội vụ"));

            handsOver(journey, other, lead.handler(), true).orThrow();

            assertThat(offers(lead.head(), journey)).as("it is the leader's giving again").isEmpty();
            assertThat(offers(leader, journey)).containsExactly(new Own.Directed(journey.directive()));
            handsOver(journey, lead.handler(), other, false).orThrow();
            handsOver(journey, other, lead.handler(), false).orThrow();
            reply(journey);
            assertThat(handsOver(journey, lead.handler(), other, true)).isEqualTo(refused("REPLY_BEGUN"));
        }

        private Outcome<?> handsOver(IncomingJourney journey, Actor from, Actor to, boolean isBack) {
            var part = roads.engine.get(Directives.class).of(journey.id).getFirst().assignments().getFirst().id();
            return roads.engine.get(ReassignHandler.class)
                    .reassign(lead.head(), journey.id, part,
                            new HandOver(from.requirePerson(), to.requirePerson(), "nhầm", isBack));
        }

        @Test
        void anAcknowledgementIsTakenBackUntilTheRoadHasEnded() {
            var journey = directed().acknowledged(informed).assigned(lead).done(lead);

            journey.acknowledgedTakenBack(informed);
            assertThat(journey.waitsAt()).containsExactly("userTask_acknowledge", "userTask_assignHandler");
            assertThat(task(journey, informed).holder())
                    .isEqualTo(new TaskHolder.Candidates(Act.ASSIGN_HANDLER, informed.id()));
            assertThat(journey.takeBackAcknowledged(informed)).isEqualTo(refused("GONE_ON"));
            journey.acknowledged(informed).acknowledgedTakenBack(informed).assigned(support).done(support);
            assertThat(roads.end(journey.id)).isEmpty();
            journey.acknowledged(informed);

            assertThat(roads.end(journey.id)).contains("endEvent_handled");
            assertThat(journey.takeBackAcknowledged(informed)).isEqualTo(refused("ROAD_ENDED"));
        }

        @Test
        void theSenderStaysToldThatItIsDealtWith() {
            var arrived = delivered();
            var journey = new IncomingJourney(roads, roads.district, Objects.requireNonNull(arrived.incoming()));

            journey.registered(null).presented().directed(charge(lead, HandlingRole.LEAD, null)).directiveTakenBack();
            journey.takenBackFromLeader();

            assertThat(roads.engine.get(Deliveries.class).find(arrived.id()).orElseThrow().state())
                    .isEqualTo(DeliveryState.IN_PROGRESS);
            assertThat(unsound()).isEmpty();
        }

        @RepeatedTest(5)
        void ofTwoAtOnceOneWinsAndTheOtherIsTold() {
            var presented = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();
            var charge = charge(lead, HandlingRole.LEAD, null);
            var seen = presented.version();
            var input = new DirectiveInput("Giao", null, List.of(charge));
            race(() -> presented.takeBackFromLeader(clerk),
                    () -> roads.engine.get(Direct.class).direct(leader, presented.id, seen, input));

            var directed = directed();
            var task = task(directed, support);
            race(() -> directed.takeBackDirective(leader),
                    () -> roads.engine.get(ClaimTask.class).claim(support.head(), task.id()));

            assertThat(unsound()).isEmpty();
        }

        /** One is done; the other is refused, too late, or has nothing left to act on. */
        private void race(Supplier<Outcome<?>> one, Supplier<Outcome<?>> other) {
            var both = Stream.of(one, other)
                    .map(act -> CompletableFuture.supplyAsync(act)
                            .handle((outcome, failure) -> failure == null
                                    ? outcome instanceof Outcome.Done<?>
                                    : !(failure.getCause() instanceof EngineException)))
                    .toList();
            assertThat(both.stream().map(CompletableFuture::join).toList()).containsExactlyInAnyOrder(true, false);
        }

        private void claim(Actor by, InboxTask task) {
            roads.engine.get(ClaimTask.class).claim(by, task.id()).orThrow();
        }

        private void reply(IncomingJourney journey) {
            var draft = roads.draft();
            roads.engine.jdbc()
                    .sql("UPDATE outgoing_document SET reply_to = ?, drafter_id = ? WHERE id = ?")
                    .params(journey.id.value(), lead.handler().requirePerson().value(), draft.id.value())
                    .update();
        }

        private void absent(Actor who, Actor deputy) {
            roads.engine.get(Deputise.class)
                    .deputise(Actor.SYSTEM, new Deputise.Absence(who.requirePerson(), deputy.requirePerson(),
                            new Period(roads.province.today(), roads.province.today().plusDays(7)), "đi công tác",
                            "08/QĐ", Set.of()))
                    .orThrow();
        }

        private List<Own> offers(Actor actor, IncomingJourney journey) {
            var on = roads.engine.get(ReadHandling.class).of(actor, journey.id).orElseThrow();
            return roads.engine.get(TakeBackOffers.class).of(actor, on);
        }

        private List<String> finished(Actor actor, IncomingJourney journey) {
            return follows(actor, InboxView.FINISHED, journey);
        }

        private List<String> follows(Actor actor, InboxView view, IncomingJourney journey) {
            return roads.engine.get(ReadFollowed.class)
                    .page(actor, InboxFilter.of(view), null, 200)
                    .items()
                    .stream()
                    .map(FollowedTask::task)
                    .filter(task -> task.matter().document().equals(journey.id))
                    .map(InboxTask::step)
                    .toList();
        }

        private boolean mayRead(Actor actor, IncomingJourney journey) {
            return roads.engine.get(ReadingRights.class).may(actor, journey.id);
        }

        private List<@Nullable String> acts(IncomingJourney journey) {
            return roads.engine.jdbc()
                    .sql("SELECT act FROM audit_event WHERE object_id = ? ORDER BY position")
                    .param(journey.id.value())
                    .query(String.class)
                    .list();
        }

        private List<String> unsound() {
            return roads.engine.get(CheckSoundness.class)
                    .check(Depth.ORDINARY, _ -> {})
                    .rules()
                    .stream()
                    .flatMap(rule -> rule.violations().stream().map(one -> rule.rule() + one))
                    .toList();
        }

        private static Outcome<DocumentId> refused(String code) {
            return Outcome.refused(HandlingRefusal.valueOf(code));
        }

        private static Outcome<DocumentId> begun(String unit) {
            return Outcome.refused(HandlingRefusal.UNIT_BEGAN, "unit", unit);
        }
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

    private InboxTask task(IncomingJourney journey, ChargedUnit unit) {
        return roads.open(journey.id)
                .stream()
                .filter(task -> journey.assignment(unit).equals(task.assignment()))
                .findFirst()
                .orElseThrow();
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
