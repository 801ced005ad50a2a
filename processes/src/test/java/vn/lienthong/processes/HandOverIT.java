package vn.lienthong.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.SmartLifecycle;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.content.ContentRefusal;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.Given;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.OpenFile;
import vn.lienthong.engine.document.OutgoingState;
import vn.lienthong.engine.document.ReadHeldFiles;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.handling.AssignHandler;
import vn.lienthong.engine.handling.Direct;
import vn.lienthong.engine.handling.DirectiveInput;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.FinishAssignment;
import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.handling.PresentAgain;
import vn.lienthong.engine.handling.ReassignHandler;
import vn.lienthong.engine.handling.WhoHandles;
import vn.lienthong.engine.inbox.ClaimTask;
import vn.lienthong.engine.inbox.CountOpenWork;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.ReadInbox;
import vn.lienthong.engine.inbox.ReadStuckTasks;
import vn.lienthong.engine.inbox.StuckTasks;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.issuance.ApproveDraft;
import vn.lienthong.engine.issuance.ChangeSigner;
import vn.lienthong.engine.issuance.HandOverDraft;
import vn.lienthong.engine.issuance.IssuanceRefusal;
import vn.lienthong.engine.issuance.IssueDocument;
import vn.lienthong.engine.issuance.RecallDraft;
import vn.lienthong.engine.issuance.SubmitDraft;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.organisation.RemoveFromPost;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.soundness.CheckSoundness;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.engine.soundness.Finding;
import vn.lienthong.engine.soundness.RuleReport;
import vn.lienthong.engine.workflow.Progress;
import vn.lienthong.engine.workflow.contract.ProcessKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The work of people who left or are away goes on with others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandOverIT {
    private static final String WHY = "chuyển công tác";

    private Roads roads;
    private ChargedUnit unit;
    private Actor colleague;
    private Actor otherLeader;

    @BeforeAll
    void start() {
        roads = new Roads();
        unit = ChargedUnit.open(roads.province, "Phòng Nội vụ", roads.district.id());
        colleague = member("Đồng nghiệp", "SPECIALIST", unit.id(), roads.district.id());
        otherLeader = member("Lãnh đạo khác", "LEADER", roads.commune.id(), roads.commune.id());
        roads.province.capacity(otherLeader.requirePerson(), "ON_BEHALF", roads.commune.id());
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    private Actor member(String name, String role, OrganisationId where, OrganisationId home) {
        var person = roads.province.person(name, home);
        roads.province.post(person, role.equals("LEADER") ? "VICE_CHAIR" : "SPECIALIST", where);
        roads.province.grant(person, role, where, Reach.WITHIN_AGENCY);
        return Actor.of(person);
    }

    @Nested
    class OfAHandler {
        @Test
        void goesToAColleagueWhenTheHandlerLeft() {
            var leaving = ChargedUnit.open(roads.province, "Phòng Tư pháp", roads.district.id());
            var stays = member("Người ở lại", "SPECIALIST", leaving.id(), roads.district.id());
            var journey = assigned(leaving);
            var due = roads.onlyTask(journey.id).dueAt();
            leave(leaving.handler());

            var given = reassign(leaving.head(), journey, leaving, leaving.handler(), stays).orThrow();

            assertThat(given.mayGoBack()).isFalse();
            assertThat(has(stays, journey.id)).isTrue();
            assertThat(has(leaving.handler(), journey.id)).isFalse();
            assertThat(roads.onlyTask(journey.id).dueAt()).isEqualTo(due);
            assertThatThrownBy(() -> finish(journey, leaving, leaving.handler()))
                    .isInstanceOf(UnknownException.class);
            finish(journey, leaving, stays).orThrow();
            assertThat(roads.end(journey.id)).contains("endEvent_handled");
        }

        @Test
        void isNotTakenByWhoStandsInForTheHead() {
            var away = ChargedUnit.open(roads.province, "Phòng Y tế", roads.district.id());
            var deputy = member("Người thay", "SPECIALIST", away.id(), roads.district.id());
            var inHerPlace = inPlaceOf(away.head(), deputy);
            var journey = assigned(away);

            assertThat(code(reassign(inHerPlace, journey, away, away.handler(), deputy)))
                    .isEqualTo(DocumentRefusal.DEPUTY_FOR_ONESELF);
            assertThat(has(away.handler(), journey.id)).isTrue();
        }

        @Test
        void isGivenAwayOnceByTwoWhoDoItTogether() {
            var third = member("Người thứ ba", "SPECIALIST", unit.id(), roads.district.id());
            var journey = assigned(unit);

            var both = together(() -> reassign(unit.head(), journey, unit, unit.handler(), colleague),
                    () -> reassign(unit.head(), journey, unit, unit.handler(), third));

            assertThat(both).containsExactlyInAnyOrder("done", "stale");
        }

        @Test
        void isGivenByWhoAssignsThereToWhoCanEndItWithAReason() {
            var journey = assigned(unit);

            assertThat(code(reassign(unit.head(), journey, unit, unit.handler(), unit.handler())))
                    .isEqualTo(DocumentRefusal.HAS_IT_ALREADY);
            assertThat(code(reassign(unit.head(), journey, unit, unit.handler(), roads.district.specialist())))
                    .isEqualTo(HandlingRefusal.HANDLER_NOT_OF_UNIT);
            var mute = new HandOver(unit.handler().requirePerson(), colleague.requirePerson(), " ");
            assertThat(code(get(ReassignHandler.class).reassign(
                    unit.head(), journey.id, journey.assignment(unit), mute)))
                    .isEqualTo(DocumentRefusal.REASON_MISSING);
            var endless = new HandOver(unit.handler().requirePerson(), colleague.requirePerson(), "x".repeat(4001));
            assertThat(code(get(ReassignHandler.class).reassign(
                    unit.head(), journey.id, journey.assignment(unit), endless)))
                    .isEqualTo(DocumentRefusal.TEXT_TOO_LONG);
            assertThatThrownBy(() -> reassign(unit.handler(), journey, unit, unit.handler(), colleague))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> reassign(roads.commune.head(), journey, unit, unit.handler(), colleague))
                    .isInstanceOf(UnknownException.class);
            journey.done(unit);
            assertThat(code(reassign(unit.head(), journey, unit, unit.handler(), colleague)))
                    .isEqualTo(HandlingRefusal.ALREADY_REPORTED);
        }

        @Test
        void goesBackByWhoGaveItLastToWhoHadItBefore() {
            var third = member("Người khác", "SPECIALIST", unit.id(), roads.district.id());
            var second = member("Trưởng phòng thứ hai", "HEAD_OF_UNIT", unit.id(), roads.district.id());
            var journey = assigned(unit);
            assertThat(code(back(unit.head(), journey, unit.handler(), colleague))).as("it was never another's")
                    .isEqualTo(DocumentRefusal.GIVEN_ON);
            assertThat(reassign(unit.head(), journey, unit, unit.handler(), colleague).orThrow().mayGoBack()).isTrue();

            assertThat(code(back(unit.head(), journey, colleague, third))).isEqualTo(DocumentRefusal.GIVEN_ON);
            assertThat(code(back(second, journey, colleague, unit.handler()))).isEqualTo(DocumentRefusal.GIVEN_ON);
            back(unit.head(), journey, colleague, unit.handler()).orThrow();
            assertThat(has(unit.handler(), journey.id)).isTrue();
            assertThat(code(back(unit.head(), journey, colleague, unit.handler()))).as("a second press")
                    .isEqualTo(HandlingRefusal.GONE_ON);

            reassign(unit.head(), journey, unit, unit.handler(), colleague).orThrow();
            reassign(second, journey, unit, colleague, third).orThrow();
            reassign(second, journey, unit, third, colleague).orThrow();
            assertThat(code(back(unit.head(), journey, colleague, unit.handler()))).as("given again by another head")
                    .isEqualTo(DocumentRefusal.GIVEN_ON);
            assertThat(has(colleague, journey.id)).isTrue();
        }

        private Outcome<Given> back(Actor head, IncomingJourney journey, Actor from, Actor to) {
            var back = new HandOver(from.requirePerson(), to.requirePerson(), WHY, true);
            return get(ReassignHandler.class).reassign(head, journey.id, journey.assignment(unit), back);
        }

        private IncomingJourney assigned(ChargedUnit charged) {
            return IncomingJourney.onPaper(roads, roads.district)
                    .registered(LocalDate.of(2026, 3, 6))
                    .presented()
                    .directed(new Charge(charged.id(), HandlingRole.LEAD, null))
                    .assigned(charged);
        }

        private Outcome<Given> reassign(Actor head, IncomingJourney journey, ChargedUnit in, Actor from,
                Actor to) {
            return get(ReassignHandler.class)
                    .reassign(head, journey.id, journey.assignment(in), handOver(from, to));
        }

        private Outcome<DocumentId> finish(IncomingJourney journey, ChargedUnit in, Actor by) {
            return get(FinishAssignment.class).finish(by, journey.id, journey.assignment(in), "đã xong");
        }
    }

    @Nested
    class OfALeader {
        @Test
        void isPresentedToAnotherUntilTheDirectiveIsGiven() {
            var second = member("Phó chủ tịch", "LEADER", roads.district.id(), roads.district.id());
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();

            again(journey, second, WHY).orThrow();

            assertThat(has(second, journey.id)).isTrue();
            assertThat(has(roads.district.leader(), journey.id)).isFalse();
            assertThat(readsAsOneself(second, journey.id)).isTrue();
            assertThat(readsAsOneself(roads.district.leader(), journey.id)).isFalse();
            assertThatThrownBy(() -> direct(journey, roads.district.leader())).isInstanceOf(ForbiddenException.class);
            direct(journey, second).orThrow();
            assertThat(code(again(journey, roads.district.leader(), WHY))).isEqualTo(HandlingRefusal.ALREADY_DIRECTED);
        }

        @Test
        void isToldWhenNobodyInAUnitCouldTakeTheMatter() {
            var empty = roads.province.unit("Phòng chưa có người", roads.district.id());
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();

            var outcome = get(Direct.class).direct(roads.district.leader(), journey.id, journey.version(),
                    new DirectiveInput("Giao phòng", null, List.of(new Charge(empty, HandlingRole.LEAD, null))));

            assertThat(code(outcome)).isEqualTo(HandlingRefusal.UNIT_WITHOUT_HEAD);
            assertThat(journey.document().state()).isEqualTo(IncomingState.PRESENTED);
        }

        @Test
        void eitherDirectsOrLosesIt() {
            var second = member("Phó chủ tịch khác", "LEADER", roads.district.id(), roads.district.id());
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();
            var version = journey.version();

            var both = together(
                    () -> get(Direct.class).direct(roads.district.leader(), journey.id, version, toUnit()),
                    () -> get(PresentAgain.class).present(
                            roads.district.clerk(), journey.id, version, second.requirePerson(), WHY));

            assertThat(both).contains("done");
            assertThat(both).containsAnyOf("stale", "refused");
            assertThat(journey.waitsAt()).hasSize(1);
            assertThat(journey.document().state())
                    .isEqualTo(both.getFirst().equals("done") ? IncomingState.DIRECTED : IncomingState.PRESENTED);
        }

        @Test
        void isChangedByTheClerkToALeaderWithAReason() {
            var journey = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();

            assertThat(code(again(journey, roads.district.leader(), WHY))).isEqualTo(DocumentRefusal.HAS_IT_ALREADY);
            assertThat(code(again(journey, colleague, WHY))).isEqualTo(HandlingRefusal.NOT_A_LEADER);
            assertThatThrownBy(() -> get(PresentAgain.class).present(
                    roads.district.leader(), journey.id, journey.version(), colleague.requirePerson(), WHY))
                    .isInstanceOf(ForbiddenException.class);
        }

        private Outcome<DocumentId> again(IncomingJourney journey, Actor leader, String why) {
            return get(PresentAgain.class)
                    .present(roads.district.clerk(), journey.id, journey.version(), leader.requirePerson(), why);
        }

        private Outcome<?> direct(IncomingJourney journey, Actor leader) {
            return get(Direct.class).direct(leader, journey.id, journey.version(), toUnit());
        }

        private DirectiveInput toUnit() {
            return new DirectiveInput("Giao", null, List.of(new Charge(unit.id(), HandlingRole.LEAD, null)));
        }
    }

    @Nested
    class OfADrafter {
        @Test
        void isTakenBackUntilSomebodyDecides() {
            var journey = roads.draft().submitted();
            get(ClaimTask.class).claim(roads.commune.head(), roads.onlyTask(journey.id).id()).orThrow();

            recall(roads.commune.specialist(), journey).orThrow();
            assertThat(journey.waitsAt()).containsExactly("userTask_draft");
            journey.submitted().passed();
            recall(roads.commune.specialist(), journey).orThrow();
            assertThat(journey.waitsAt()).containsExactly("userTask_draft");

            journey.submitted().passed().approved();
            assertThat(code(recall(roads.commune.specialist(), journey))).isEqualTo(IssuanceRefusal.ALREADY_DECIDED);
            journey.signed().issued();
            assertThat(code(recall(roads.commune.specialist(), journey))).isEqualTo(IssuanceRefusal.ALREADY_DECIDED);
        }

        @Test
        void isEitherApprovedOrTakenBack() {
            var journey = roads.draft().submitted().passed();
            var version = journey.version();

            var both = together(
                    () -> get(ApproveDraft.class).approve(roads.commune.leader(), journey.id, version, null),
                    () -> get(RecallDraft.class).recall(roads.commune.specialist(), journey.id, version));

            assertThat(both).contains("done");
            assertThat(both).containsAnyOf("stale", "refused");
            assertThat(journey.document().state())
                    .isEqualTo(both.getFirst().equals("done") ? OutgoingState.APPROVED : OutgoingState.DRAFT);
            assertThat(journey.waitsAt()).hasSize(1);
        }

        @Test
        void isTakenBackByNobodyElse() {
            var journey = roads.draft().submitted().passed();

            assertThatThrownBy(() -> recall(roads.commune.leader(), journey)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> recall(roads.district.specialist(), journey)).isInstanceOf(UnknownException.class);
            recall(roads.commune.head(), journey).orThrow();
            assertThatThrownBy(() -> recall(roads.commune.head(), journey)).isInstanceOf(StaleException.class);
        }

        @Test
        void isWrittenOnByAColleagueWhenTheDrafterLeft() {
            var stays = member("Người soạn tiếp", "SPECIALIST", roads.commune.unit(), roads.commune.id());
            var journey = roads.draft();
            var drafter = roads.commune.specialist();

            assertThatThrownBy(() -> handOver(drafter, journey, drafter, stays)).isInstanceOf(UnknownException.class);
            assertThatThrownBy(() -> handOver(roads.district.head(), journey, drafter, stays))
                    .isInstanceOf(UnknownException.class);
            assertThat(code(handOver(roads.commune.head(), journey, drafter, colleague)))
                    .isEqualTo(DocumentRefusal.PERSON_NOT_OF_UNIT);
            handOver(roads.commune.head(), journey, drafter, stays).orThrow();

            assertThat(has(stays, journey.id)).isTrue();
            assertThat(has(drafter, journey.id)).isFalse();
            assertThatThrownBy(journey::submitted).isInstanceOf(UnknownException.class);
            assertThatThrownBy(() -> handOver(roads.commune.head(), journey, drafter, stays))
                    .isInstanceOf(StaleException.class);
            get(SubmitDraft.class).submit(stays, journey.id, journey.version()).orThrow();
            assertThat(code(handOver(roads.commune.head(), journey, stays, drafter)))
                    .isEqualTo(IssuanceRefusal.ALREADY_SUBMITTED);
            journey.returnedBy(roads.commune.head());
            assertThat(has(stays, journey.id)).isTrue();
        }

        @Test
        void isNotTakenOverByWhoStandsInForTheHead() {
            var deputy = member("Người thay trưởng phòng", "SPECIALIST", roads.commune.unit(), roads.commune.id());
            var journey = roads.draft();
            var drafter = roads.commune.specialist();

            var outcome = handOver(inPlaceOf(roads.commune.head(), deputy), journey, drafter, deputy);

            assertThat(code(outcome)).isEqualTo(DocumentRefusal.DEPUTY_FOR_ONESELF);
            assertThat(has(drafter, journey.id)).isTrue();
        }

        private Outcome<DocumentId> recall(Actor by, OutgoingJourney journey) {
            return get(RecallDraft.class).recall(by, journey.id, journey.version());
        }

        private Outcome<Given> handOver(Actor head, OutgoingJourney journey, Actor from, Actor to) {
            return get(HandOverDraft.class).handOver(head, journey.id, HandOverIT.handOver(from, to));
        }
    }

    @Nested
    class OfASigner {
        @Test
        void isSentToAnotherUntilSomebodyApproved() {
            var journey = roads.draft().submitted().passed();

            change(roads.commune.specialist(), journey, otherLeader).orThrow();

            assertThat(has(otherLeader, journey.id)).isTrue();
            assertThat(has(roads.commune.leader(), journey.id)).isFalse();
            assertThatThrownBy(journey::approved).isInstanceOf(UnknownException.class);
            change(roads.commune.head(), journey, roads.commune.leader()).orThrow();
            journey.approved();
            assertThat(code(change(roads.commune.specialist(), journey, otherLeader)))
                    .isEqualTo(IssuanceRefusal.ALREADY_DECIDED);
        }

        @Test
        void isOneWhoMaySignAndIsChangedByWhoAnswersForTheDraft() {
            var journey = roads.draft().submitted().passed();

            assertThat(code(change(roads.commune.specialist(), journey, roads.commune.head())))
                    .isEqualTo(DocumentRefusal.SIGNER_MAY_NOT_SIGN);
            assertThat(code(change(roads.commune.specialist(), journey, roads.commune.leader())))
                    .isEqualTo(DocumentRefusal.HAS_IT_ALREADY);
            assertThatThrownBy(() -> change(roads.commune.leader(), journey, otherLeader))
                    .isInstanceOf(ForbiddenException.class);
        }

        @Test
        void isNotWhoStandsInForTheDrafter() {
            var journey = roads.draft().submitted().passed();
            var inPlace = inPlaceOf(roads.commune.specialist(), otherLeader);

            assertThat(code(change(inPlace, journey, otherLeader)))
                    .isEqualTo(DocumentRefusal.DEPUTY_FOR_ONESELF);
        }

        @Test
        void whoLeftAfterApprovingDoesNotKeepTheDocument() {
            var journey = roads.draft().submitted().passed().approved();
            roads.engine.jdbc()
                    .sql("UPDATE outgoing_document SET signer_id = ? WHERE id = ?")
                    .params(colleague.requirePerson().value(), journey.id.value())
                    .update();

            get(RecallDraft.class).recall(roads.commune.specialist(), journey.id, journey.version()).orThrow();

            assertThat(journey.waitsAt()).containsExactly("userTask_draft");
        }

        private Outcome<DocumentId> change(Actor by, OutgoingJourney journey, Actor signer) {
            return get(ChangeSigner.class).change(by, journey.id, journey.version(),
                    new ChangeSigner.Choice(signer.requirePerson(), "ON_BEHALF", WHY));
        }
    }

    @Nested
    class OfAClosedAgency {
        private final Instant before = roads.engine.clock().instant();
        private final AbolishedCommune commune = AbolishedCommune.at(roads);
        private final StaffedAgency old = commune.old();
        private final StaffedAgency next = commune.next();

        @AfterEach
        void back() {
            roads.engine.clock().moveTo(before);
        }

        @Test
        void isRegisteredAndDirectedAtItsSuccessor() {
            var letter = IncomingJourney.onPaper(roads, old);
            assertThat(get(CountOpenWork.class).at(Actor.SYSTEM, old.id())).isOne();
            commune.closeAndMerge();
            assertThat(has(next.clerk(), letter.id)).isTrue();
            assertThat(has(roads.district.clerk(), letter.id)).isFalse();
            assertThatThrownBy(() -> letter.registered(null)).isInstanceOf(UnknownException.class);

            var goesOn = new IncomingJourney(roads, next, letter.id).registered(null);
            assertThat(goesOn.document().agency()).isEqualTo(next.id());
            assertThat(get(Registers.class).of(next.id())).extracting(RegisterKey::direction)
                    .containsExactly(Direction.INCOMING);
            assertThat(roads.onlyTask(letter.id).holder())
                    .isEqualTo(new TaskHolder.Candidates(Act.PRESENT_INCOMING, next.id()));
            goesOn.presented().directed(new Charge(next.unit(), HandlingRole.LEAD, null));
            assertThat(has(next.head(), letter.id)).isTrue();
            assertThat(acts(letter.id)).containsOnlyOnce("document.taken-over");
            assertSound(letter.id);
        }

        @Test
        void keepsItsSuspiciousFilesClosed() {
            var letter = IncomingJourney.suspicious(roads, old);
            commune.closeAndMerge();
            new IncomingJourney(roads, next, letter.id).registered(null);

            var file = get(DocumentFiles.class).of(letter.id).getFirst().id();
            assertThat(get(OpenFile.class).open(next.clerk(), letter.id, file, null, null))
                    .isEqualTo(Outcome.refused(ContentRefusal.CONTENT_QUARANTINED));
            assertThat(get(ReadHeldFiles.class).of(next.clerk(), letter.id)).containsOnlyKeys(file);
        }

        @Test
        void isPresentedAnewAndHandledByTheSuccessorsPeople() {
            var presented = IncomingJourney.onPaper(roads, old).registered(null).presented();
            var charged = IncomingJourney.onPaper(roads, old)
                    .registered(null)
                    .presented()
                    .directed(new Charge(old.unit(), HandlingRole.LEAD, null));
            commune.closeAndMerge();

            assertThat(get(WhoHandles.class).leaders(old.id())).extracting(Person::id)
                    .containsExactly(next.leader().requirePerson());
            get(PresentAgain.class)
                    .present(next.clerk(), presented.id, presented.version(), next.leader().requirePerson(), WHY)
                    .orThrow();
            assertThat(has(next.leader(), presented.id)).isTrue();
            assertThat(has(next.head(), charged.id)).isTrue();
            var assignment = charged.assignment(new ChargedUnit(old.unit(), old.head(), old.specialist()));
            get(AssignHandler.class)
                    .assign(next.head(), charged.id, assignment, next.specialist().requirePerson())
                    .orThrow();
            assertThat(has(next.specialist(), charged.id)).isTrue();
            get(FinishAssignment.class).finish(next.specialist(), charged.id, assignment, "đã xong").orThrow();
            assertThat(roads.end(charged.id)).contains("endEvent_handled");
            assertSound(charged.id);
            assertSound(presented.id);
        }

        @Test
        void isNotIssuedInItsNameButWrittenOnAtTheSuccessor() {
            var journey = roads.draft(WayOut.of(old)).submitted().passed().approved().signed();
            commune.closeAndMerge();
            assertThat(has(next.clerk(), journey.id)).isTrue();

            assertThat(code(get(IssueDocument.class)
                    .issue(next.clerk(), journey.id, journey.version(), MarkingSealing.PIN)))
                    .isEqualTo(DocumentRefusal.AGENCY_CLOSED);
            assertThat(get(Registers.class).entryOf(journey.id)).isEmpty();
            journey.returnedBy(next.clerk());
            get(HandOverDraft.class)
                    .handOver(next.head(), journey.id, handOver(old.specialist(), next.specialist()))
                    .orThrow();
            var drafter = WayOut.of(old).draftedBy(next.specialist());
            assertThat(code(get(SubmitDraft.class).submit(next.specialist(), journey.id, journey.version())))
                    .isEqualTo(DocumentRefusal.AGENCY_CLOSED);
            journey.changedBy(next.specialist(), WayOut.of(next), "Báo cáo của xã mới");

            get(SubmitDraft.class).submit(drafter.drafter(), journey.id, journey.version()).orThrow();
            assertThat(journey.document().facts().agency()).isEqualTo(next.id());
            assertThat(has(next.head(), journey.id)).isTrue();
        }

        @Test
        void isDeliveredToTheSuccessorWhenItWasOnItsWay() {
            var relay = roads.engine.bean("outboxRelay", SmartLifecycle.class);
            relay.stop();
            var sent = roads.draft().to(List.of(old.id())).submitted().passed().approved().signed().issued();
            commune.closeAndMerge();
            relay.start();

            var deliveries = get(Deliveries.class);
            Await.until("the delivery", Duration.ofSeconds(30),
                    () -> deliveries.of(sent.id).getFirst().state() == DeliveryState.ARRIVED);
            var arrived = deliveries.of(sent.id).getFirst();
            assertThat(arrived.recipient()).isEqualTo(old.id());
            var id = Objects.requireNonNull(arrived.incoming());
            assertThat(new IncomingJourney(roads, next, id).document().agency()).isEqualTo(next.id());
            assertThat(has(next.clerk(), id)).isTrue();
            assertThat(acts(id)).contains("document.taken-over");
            assertSound(id);
        }

        @Test
        void waitsInSightOfOperatorsUntilOneOfSeveralSuccessorsIsNamed() {
            var letter = IncomingJourney.onPaper(roads, old);
            var other = AbolishedCommune.commune(roads, "Khác " + roads.nextNumber());
            commune.close();
            commune.followedBy(next.id(), SuccessionKind.SPLIT, "thôn 1 đến thôn 3");
            commune.followedBy(other.id(), SuccessionKind.SPLIT, "thôn 4 và thôn 5");
            var person = roads.province.person("Người vận hành", null);
            roads.province.grant(person, "OPERATOR", null, Reach.INSTALLATION);
            var operator = Actor.of(person);
            assertThat(get(ReadStuckTasks.class).oldest(operator, 100)).extracting(StuckTasks::agency)
                    .contains(old.id());
            assertThat(has(next.clerk(), letter.id)).isFalse();

            commune.followedBy(other.id(), SuccessionKind.MERGE, null);

            assertThat(has(other.clerk(), letter.id)).isTrue();
            assertThat(has(next.clerk(), letter.id)).isFalse();
            assertThat(get(ReadStuckTasks.class).oldest(operator, 100)).extracting(StuckTasks::agency)
                    .doesNotContain(old.id());
        }

        @Test
        void beginsNothingNewInItsName() {
            commune.closeAndMerge();

            assertThatThrownBy(() -> IncomingJourney.onPaper(roads, old)).isInstanceOf(ForbiddenException.class);
            var byTheSuccessor = new StaffedAgency(
                    old.id(), old.unit(), next.leader(), next.head(), next.specialist(), next.clerk());
            assertThatThrownBy(() -> IncomingJourney.onPaper(roads, byTheSuccessor))
                    .hasMessageContaining("AGENCY_CLOSED");
            assertThatThrownBy(() -> roads.draft(WayOut.of(byTheSuccessor))).hasMessageContaining("AGENCY_CLOSED");
        }

        private void assertSound(DocumentId document) {
            assertThat(get(CheckSoundness.class).check(Depth.ORDINARY, _ -> {}).rules())
                    .flatMap(RuleReport::violations)
                    .flatExtracting(Finding::ids)
                    .doesNotContain(document.toString());
        }
    }

    @Nested
    class OnARoadThatBeganEarlier {
        @Test
        void goesOnWhenTheModelHasANewVersionMeanwhile() throws IOException {
            var second = member("Lãnh đạo mới", "LEADER", roads.district.id(), roads.district.id());
            var draft = roads.draft().submitted();
            var paper = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();
            deployAgain(ProcessKeys.OUTGOING_DOCUMENT);
            deployAgain(ProcessKeys.INCOMING_DOCUMENT);

            get(RecallDraft.class).recall(roads.commune.specialist(), draft.id, draft.version()).orThrow();
            get(PresentAgain.class)
                    .present(roads.district.clerk(), paper.id, paper.version(), second.requirePerson(), WHY)
                    .orThrow();

            assertThat(draft.waitsAt()).containsExactly("userTask_draft");
            assertThat(has(second, paper.id)).isTrue();
            assertThat(version(roads.commune.specialist(), draft.id)).isOne();
            assertThat(version(roads.commune.specialist(), roads.draft().id)).isEqualTo(2);
        }

        @Test
        void takesAWayThatOnlyTheNewVersionHas() throws IOException {
            deploy("/incoming-document-without-return.bpmn", ProcessKeys.INCOMING_DOCUMENT);
            var before = newest(ProcessKeys.INCOMING_DOCUMENT);
            var directed = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();
            var registered = IncomingJourney.onPaper(roads, roads.district).registered(null);
            deployAgain(ProcessKeys.INCOMING_DOCUMENT);

            directed.sentBack();
            registered.returned();

            assertThat(version(roads.district.clerk(), directed.id)).isGreaterThan(before);
            assertThat(directed.waitsAt()).containsExactly("userTask_present");
            directed.presented();
            assertThat(has(roads.district.leader(), directed.id)).isTrue();
            assertThat(roads.end(registered.id)).contains("endEvent_returned");
        }

        @Test
        void anOlderNodeThatStartsAgainDoesNotBringItsModelBack() throws IOException {
            var file = ProcessKeys.INCOMING_DOCUMENT + ".bpmn";
            var model = model("/processes/" + ProcessKeys.INCOMING_DOCUMENT + "/" + file)
                    .replaceFirst("<bpmn:documentation>", "<bpmn:documentation>Of a newer program. ");
            get(RepositoryService.class).createDeployment().name(file).addString(file, model).deploy();
            var newest = newest(ProcessKeys.INCOMING_DOCUMENT);

            var lifecycle = roads.engine.bean("engineLifecycle", SmartLifecycle.class);
            lifecycle.stop();
            lifecycle.start();

            assertThat(newest(ProcessKeys.INCOMING_DOCUMENT)).isEqualTo(newest);
        }

        private int newest(String key) {
            return get(RepositoryService.class).createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getVersion();
        }

        private int version(Actor reader, DocumentId document) {
            return get(Progress.class).of(reader, document).orElseThrow().version();
        }

        private void deployAgain(String key) throws IOException {
            deploy("/processes/" + key + "/" + key + ".bpmn", key);
        }

        private void deploy(String path, String key) throws IOException {
            var next = model(path).replaceFirst("<bpmn:documentation>", "<bpmn:documentation>Second version. ");
            get(RepositoryService.class).createDeployment().addString(key + ".bpmn", next).deploy();
        }

        private String model(String path) throws IOException {
            try (var file = HandOverIT.class.getResourceAsStream(path)) {
                return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private Actor inPlaceOf(Actor absent, Actor deputy) {
        var today = roads.province.today();
        get(Deputise.class)
                .deputise(Actor.SYSTEM, new Deputise.Absence(
                        absent.requirePerson(), deputy.requirePerson(), new Period(today, today.plusDays(9)),
                        "nghỉ phép", "07/QĐ", Set.of()))
                .orThrow();
        return deputy.standingInFor(absent.requirePerson());
    }

    /** Without a look at what the person may read by a role. */
    private boolean readsAsOneself(Actor actor, DocumentId document) {
        var oneself = DocumentScopes.person(actor.requirePerson(), roads.district.id());
        return get(DocumentScopes.class).mayRead(document, Set.of(oneself));
    }

    private static HandOver handOver(Actor from, Actor to) {
        return new HandOver(from.requirePerson(), to.requirePerson(), WHY);
    }

    private void leave(Actor person) {
        var yesterday = roads.province.today().minusDays(1);
        for (var post : get(People.class).postsOf(person.requirePerson(), roads.province.today()))
            get(RemoveFromPost.class)
                    .remove(Actor.SYSTEM, new RemoveFromPost.Removal(post.id(), yesterday, "06/QĐ"))
                    .orThrow();
    }

    private boolean has(Actor actor, DocumentId document) {
        return get(ReadInbox.class).page(actor, InboxFilter.of(InboxView.ALL), null, 200)
                .items()
                .stream()
                .anyMatch(task -> task.matter().document().equals(document));
    }

    private static RefusalCode code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.code();
            case Outcome.Done<?> _ -> throw new AssertionError("It was done");
        };
    }

    /** What came of each. */
    private static List<String> together(Supplier<Outcome<?>> one, Supplier<Outcome<?>> other) {
        return Stream.of(one, other)
                .map(act -> CompletableFuture.supplyAsync(() -> result(act)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static String result(Supplier<Outcome<?>> act) {
        try {
            return act.get() instanceof Outcome.Done<?> ? "done" : "refused";
        } catch (StaleException _) {
            return "stale";
        }
    }

    private List<String> acts(DocumentId document) {
        return roads.engine.jdbc()
                .sql("SELECT act FROM audit_event WHERE object_id = ?")
                .param(document.value())
                .query((row, _) -> row.getString("act"))
                .list();
    }

    private <T> T get(Class<T> type) {
        return roads.engine.get(type);
    }
}
