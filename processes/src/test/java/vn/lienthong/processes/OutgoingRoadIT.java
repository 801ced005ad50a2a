package vn.lienthong.processes;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.OutgoingState;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.inbox.ClaimTask;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxRefusal;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.NextTask;
import vn.lienthong.engine.inbox.ReadInbox;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.inbox.TasksOf;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.StaleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every way an outgoing document can go, driven by the real use cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutgoingRoadIT {
    private static final int MOST_QUESTIONS = 225;

    private Roads roads;

    @BeforeAll
    void start() {
        roads = new Roads();
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    /** The process engine alone asks some 90, and 130 with its own history; whoever adds a question to every act sees it here. */
    @Test
    void aWholeRoadAsksTheDatabaseLittle() {
        roads.draft();

        var asked = roads.engine.asked(() -> roads.draft().alone().submitted().passed().approved().signed().issued());

        assertThat(asked.statements()).as(asked.toString()).isLessThanOrEqualTo(MOST_QUESTIONS);
    }

    @Nested
    class WithReview {
        @Test
        void aNewDraftWaitsForItsDrafter() {
            var journey = roads.draft();

            var task = roads.onlyTask(journey.id);

            assertThat(task.step()).isEqualTo("userTask_draft");
            assertThat(task.holder())
                    .isEqualTo(new TaskHolder.Named(
                            Act.DRAFT_DOCUMENT, roads.commune.specialist().requirePerson(), task.matter().agency()));
            assertThat(task.matter().counterpart()).isEqualTo("Phòng Tổng hợp");
        }

        @Test
        void goesFromStepToStepUntilItIsIssued() {
            var journey = roads.draft();

            assertThat(journey.submitted().waitsAt()).containsExactly("userTask_review");
            assertThat(journey.passed().waitsAt()).containsExactly("userTask_approve");
            assertThat(journey.approved().waitsAt()).containsExactly("userTask_sign");
            assertThat(journey.signed().waitsAt()).containsExactly("userTask_issue");
            assertThat(journey.issued().waitsAt()).isEmpty();
            assertThat(roads.end(journey.id)).contains("endEvent_issued");
        }

        @Test
        void comesBackToTheDrafterFromEveryStep() {
            var journey = roads.draft();
            var office = roads.commune;

            assertThat(journey.submitted().returnedBy(office.head()).waitsAt()).containsExactly("userTask_draft");
            assertThat(journey.submitted().passed().returnedBy(office.leader()).waitsAt())
                    .containsExactly("userTask_draft");
            assertThat(journey.submitted().passed().approved().returnedBy(office.leader()).waitsAt())
                    .containsExactly("userTask_draft");
            assertThat(journey.submitted().passed().approved().signed().returnedBy(office.clerk()).waitsAt())
                    .containsExactly("userTask_draft");
            assertThat(journey.discarded().waitsAt()).isEmpty();
            assertThat(roads.end(journey.id)).contains("endEvent_discarded");
        }

        @Test
        void theHeadsOwnDraftGoesStraightToTheSigner() {
            var journey = roads.draft(WayOut.of(roads.commune).draftedBy(roads.commune.head()));

            journey.submitted();

            assertThat(journey.waitsAt()).containsExactly("userTask_approve");
        }
    }

    @Nested
    class DueDates {
        @Test
        void theDayOfTheDraftEndsWhenTheLegalDayEnds() {
            var journey = roads.draft(WayOut.of(roads.commune).dueOn(LocalDate.of(2026, 3, 6)));

            var task = roads.onlyTask(journey.id);

            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-03-06T16:59:59Z"));
        }

        @Test
        void followsTheDraftWhenItIsChanged() {
            var journey = roads.draft();

            journey.changed(WayOut.of(roads.commune).urgent().dueOn(LocalDate.of(2026, 3, 9)), "Báo cáo nhanh");

            var task = roads.onlyTask(journey.id);
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-03-09T16:59:59Z"));
            assertThat(task.matter().subject()).isEqualTo("Báo cáo nhanh");
            assertThat(task.matter().urgencyRank()).isEqualTo(3);
        }

        @Test
        void theClerkHasUntilTheNextWorkingDay() {
            var journey = roads.draft().submitted().passed().approved().signed();

            var task = roads.onlyTask(journey.id);

            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-03-03T16:59:59Z"));
        }

        @Test
        void theClerkIssuesWhatIsUrgentTheSameDay() {
            var journey = roads.draft(WayOut.of(roads.commune).urgent()).submitted().passed().approved().signed();

            assertThat(roads.onlyTask(journey.id).dueAt()).isEqualTo(Instant.parse("2026-03-02T16:59:59Z"));
        }
    }

    @Nested
    class Trouble {
        @Test
        void anActWhoseStepIsGoneIsUndoneAsAWhole() {
            var journey = roads.draft().submitted();
            roads.engine.jdbc()
                    .sql("UPDATE inbox_task SET completed_at = now() WHERE document_id = ?")
                    .param(journey.id.value())
                    .update();

            assertThatThrownBy(journey::passed).isInstanceOf(StaleException.class);
            assertThat(journey.document().state()).isEqualTo(OutgoingState.IN_REVIEW);
        }

        @Test
        void whatAColleagueClaimedIsNotIssuedByAnother() {
            var colleague = StaffedAgency.anotherClerk(roads.province, roads.commune.id());
            var journey = roads.draft().submitted().passed().approved().signed();
            claim(colleague, journey);

            assertThatThrownBy(journey::issued)
                    .isInstanceOfSatisfying(
                            StaleException.class,
                            e -> assertThat(e.refusal().code()).isEqualTo(InboxRefusal.TASK_TAKEN));
            assertThat(journey.document().state()).isEqualTo(OutgoingState.SIGNED);
            assertThat(numbersOf(journey)).isZero();
            assertThat(journey.issuedBy(colleague).waitsAt()).isEmpty();
        }

        @Test
        void whoClaimedTheTaskIssues() {
            var journey = roads.draft().submitted().passed().approved().signed();
            claim(roads.commune.clerk(), journey);

            journey.issued();

            assertThat(roads.end(journey.id)).contains("endEvent_issued");
        }

        private long numbersOf(OutgoingJourney journey) {
            return roads.engine.jdbc()
                    .sql("SELECT count(*) FROM register_entry WHERE document_id = ?")
                    .param(journey.id.value())
                    .query(Long.class)
                    .single();
        }

        private void claim(Actor clerk, OutgoingJourney journey) {
            roads.engine.get(ClaimTask.class).claim(clerk, roads.onlyTask(journey.id).id()).orThrow();
        }
    }

    @Nested
    class Inboxes {
        @Test
        void everyStepIsInTheInboxOfItsHolderOnly() {
            var journey = roads.draft().submitted();

            assertThat(has(roads.commune.head(), journey)).isTrue();
            assertThat(has(roads.commune.specialist(), journey)).isFalse();
            assertThat(has(roads.district.head(), journey)).isFalse();
        }

        @Test
        void theSignersNextTaskAfterApprovingIsToSign() {
            var journey = roads.draft().submitted().passed().approved();

            var next = roads.engine.get(NextTask.class).after(roads.commune.leader(), journey.id);

            assertThat(next).hasValueSatisfying(task -> {
                assertThat(task.step()).isEqualTo("userTask_sign");
                assertThat(task.matter().document()).isEqualTo(journey.id);
            });
        }

        @Test
        void theDrafterSeesWhoHasTheDocumentWithoutBeingAbleToAct() {
            var journey = roads.draft().submitted();

            var waiting = roads.engine.get(TasksOf.class).document(roads.commune.specialist(), journey.id);

            assertThat(waiting).singleElement().satisfies(one -> {
                assertThat(one.task().step()).isEqualTo("userTask_review");
                assertThat(one.mayAct()).isFalse();
            });
        }

        private boolean has(Actor actor, OutgoingJourney journey) {
            return roads.engine.get(ReadInbox.class)
                    .page(actor, InboxFilter.of(InboxView.ALL), null, 200)
                    .items()
                    .stream()
                    .anyMatch(task -> task.matter().document().equals(journey.id));
        }
    }
}
