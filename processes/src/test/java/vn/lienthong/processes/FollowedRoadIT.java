package vn.lienthong.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.handling.Direct;
import vn.lienthong.engine.handling.DirectiveInput;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.inbox.FollowedTask;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.ReadFollowed;
import vn.lienthong.engine.issuance.HandOverDraft;
import vn.lienthong.engine.issuance.RecallDraft;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees what became of the own work, along the real roads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowedRoadIT {
    private Roads roads;
    private ChargedUnit unit;
    private Actor deputy;

    @BeforeAll
    void start() {
        roads = new Roads();
        deputy = deputy();
        unit = ChargedUnit.open(roads.province, "Phòng Nội vụ", roads.district.id());
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    @Test
    void aDraftWaitsForItsDrafterAndForWhoActedLastUntilItIsIssued() {
        var drafter = roads.commune.specialist();
        var journey = roads.draft();
        assertThat(steps(drafter, InboxView.WAITING, journey.id)).isEmpty();

        later();
        journey.submitted();
        assertThat(steps(drafter, InboxView.WAITING, journey.id)).containsExactly("userTask_review");
        later();
        journey.passed();
        assertThat(steps(drafter, InboxView.WAITING, journey.id)).containsExactly("userTask_approve");
        assertThat(steps(roads.commune.head(), InboxView.WAITING, journey.id)).containsExactly("userTask_approve");
        later();
        journey.approved();
        assertThat(steps(roads.commune.head(), InboxView.WAITING, journey.id)).isEmpty();
        assertThat(steps(roads.commune.leader(), InboxView.WAITING, journey.id)).isEmpty();
        later();
        journey.signed();
        assertThat(steps(roads.commune.leader(), InboxView.WAITING, journey.id)).containsExactly("userTask_issue");
        later();
        journey.issued();

        assertThat(steps(drafter, InboxView.WAITING, journey.id)).isEmpty();
        assertThat(steps(roads.commune.leader(), InboxView.FINISHED, journey.id))
                .containsExactly("userTask_sign", "userTask_approve");
        assertThat(page(drafter, InboxView.FINISHED, journey.id).getFirst().task().matter().code()).isNotNull();
    }

    @Test
    void aRecalledDraftIsNotFinished() {
        var drafter = roads.commune.specialist();
        var journey = roads.draft();
        later();
        journey.submitted();
        assertThat(steps(drafter, InboxView.FINISHED, journey.id)).containsExactly("userTask_draft");

        roads.engine.get(RecallDraft.class).recall(drafter, journey.id, journey.version()).orThrow();

        assertThat(steps(drafter, InboxView.FINISHED, journey.id)).isEmpty();
        assertThat(steps(drafter, InboxView.WAITING, journey.id)).isEmpty();
    }

    @Test
    void aDraftThatWasHandedOverIsItsNewDraftersOwn() {
        var stays = roads.province.person("Người soạn tiếp", roads.commune.id());
        roads.province.post(stays, "SPECIALIST", roads.commune.unit());
        roads.province.grant(stays, "SPECIALIST", roads.commune.unit(), Reach.WITHIN_AGENCY);
        var drafter = roads.commune.specialist();
        var journey = roads.draft();

        roads.engine.get(HandOverDraft.class)
                .handOver(roads.commune.head(), journey.id,
                        new HandOver(drafter.requirePerson(), stays, "chuyển công tác"))
                .orThrow();

        for (var reader : List.of(drafter, roads.commune.head())) // neither may read it now
            assertThat(steps(reader, InboxView.WAITING, journey.id)).isEmpty();
        later();
        journey.submittedBy(Actor.of(stays));
        assertThat(steps(Actor.of(stays), InboxView.WAITING, journey.id)).containsExactly("userTask_review");
        assertThat(steps(drafter, InboxView.WAITING, journey.id)).isEmpty();
    }

    @Test
    void thePartsOfADirectiveAreFollowedByItsLeaderUntilTheyAreDone() {
        var leader = roads.district.leader();
        var journey = IncomingJourney.onPaper(roads, roads.district).registered(null).presented();
        later();

        journey.directed(new Charge(unit.id(), HandlingRole.LEAD, null));
        var charged = page(leader, InboxView.DIRECTED, journey.id);
        later();
        journey.assigned(unit);
        var handled = page(leader, InboxView.DIRECTED, journey.id);

        assertThat(charged).extracting(one -> one.task().step()).containsExactly("userTask_assignHandler");
        assertThat(handled).extracting(one -> one.task().step()).containsExactly("userTask_handle");
        assertThat(List.of(charged.getFirst(), handled.getFirst())).extracting(FollowedTask::unit)
                .containsOnly(unit.id());
        assertThat(steps(unit.head(), InboxView.WAITING, journey.id)).containsExactly("userTask_handle");
        assertThat(steps(unit.head(), InboxView.DIRECTED, journey.id)).isEmpty();
        journey.done(unit);
        assertThat(steps(leader, InboxView.DIRECTED, journey.id)).isEmpty();
    }

    @Test
    void aDeputysDirectiveCountsForBoth() {
        var absent = roads.district.leader();
        var journey = directedByTheDeputy();

        for (var reader : List.of(absent, deputy, deputy.standingInFor(absent.requirePerson())))
            assertThat(steps(reader, InboxView.DIRECTED, journey.id)).containsExactly("userTask_assignHandler");
    }

    @Test
    void theMigrationFindsOutWhoFollowsWhatWaitedBefore() throws IOException {
        var directed = directedByTheDeputy();
        var draft = roads.draft();
        later();
        draft.submitted();
        var before = followers(directed.id, draft.id);
        assertThat(before.toString()).contains(deputy.requirePerson().toString(),
                roads.commune.specialist().requirePerson().toString());

        roads.engine.jdbc().sql("UPDATE directive SET standing_in_for = NULL").update();
        roads.engine.jdbc()
                .sql("UPDATE inbox_task SET (sent_by, sent_for, owner_id, directed_by, directed_for) = ROW(NULL, NULL, NULL, NULL, NULL)")
                .update();
        for (var statement : migration().split(";"))
            if (!statement.isBlank()) roads.engine.jdbc().sql(statement).update();

        assertThat(followers(directed.id, draft.id)).isEqualTo(before);
    }

    private List<String> followers(DocumentId... documents) {
        return roads.engine.jdbc()
                .sql("""
                SELECT (id, sent_by, sent_for, owner_id, directed_by, directed_for)::text FROM inbox_task
                WHERE document_id = ANY (?) AND completed_at IS NULL ORDER BY id""")
                .param(Stream.of(documents).map(DocumentId::value).toArray(UUID[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String migration() throws IOException {
        try (var sql = ReadFollowed.class
                .getResourceAsStream("/db/migration/engine/V202611222051__inbox_views_filled.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Somebody who stands in for the leader of the district this week. */
    private Actor deputy() {
        var person = roads.province.person("Cấp phó", roads.district.id());
        roads.province.post(person, "VICE_CHAIR", roads.district.id());
        roads.province.grant(person, "LEADER", roads.district.id(), Reach.WITHIN_AGENCY);
        var week = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
        roads.engine.get(Deputise.class)
                .deputise(Actor.SYSTEM, new Deputise.Absence(roads.district.leader().requirePerson(), person, week,
                        "đi công tác", "07/QĐ", Set.of()))
                .orThrow();
        return Actor.of(person);
    }

    private IncomingJourney directedByTheDeputy() {
        var journey = IncomingJourney.onPaper(roads, roads.district).registered(null);
        later();
        journey.presented();
        later();
        var input = new DirectiveInput("Giao xử lý", null, List.of(new Charge(unit.id(), HandlingRole.LEAD, null)));
        roads.engine.get(Direct.class)
                .direct(deputy.standingInFor(roads.district.leader().requirePerson()), journey.id, journey.version(),
                        input)
                .orThrow();
        return journey;
    }

    private void later() {
        roads.engine.clock().advance(Duration.ofMinutes(1));
    }

    private List<String> steps(Actor actor, InboxView view, DocumentId document) {
        return page(actor, view, document).stream().map(one -> one.task().step()).toList();
    }

    private List<FollowedTask> page(Actor actor, InboxView view, DocumentId document) {
        return roads.engine.get(ReadFollowed.class)
                .page(actor, InboxFilter.of(view), null, 200)
                .items()
                .stream()
                .filter(one -> one.task().matter().document().equals(document))
                .toList();
    }
}
