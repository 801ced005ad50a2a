package vn.lienthong.processes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.BeanPostProcessor;

import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.exchange.WithdrawDelivery;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.workflow.Progress;
import vn.lienthong.engine.workflow.RoadProgress;
import vn.lienthong.engine.workflow.contract.ProcessKeys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A few journeys together pass every flow node of every model, as the engine itself says when it is told to keep everything;
 * the pages that draw the progress say the same of each without that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageIT {
    private Roads roads;

    @BeforeAll
    void start() {
        roads = new Roads(context -> context.registerBean(KeepsEverything.class));
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    @Test
    void everyNodeOfTheRoadOutIsReached() {
        var discarded = roads.draft().submitted().returnedBy(roads.commune.head()).discarded();
        var issued = roads.draft().submitted().passed().approved().signed().issued();

        assertThat(reached(ProcessKeys.OUTGOING_DOCUMENT)).isEqualTo(nodes(ProcessKeys.OUTGOING_DOCUMENT));
        assertThat(progress(issued.id).current()).isEmpty();
        assertThat(progress(issued.id).passed()).contains("userTask_sign", "endEvent_issued")
                .isEqualTo(passed(issued.id));
        assertThat(progress(discarded.id).passed()).contains("userTask_review")
                .doesNotContain("userTask_approve")
                .isEqualTo(passed(discarded.id));
        withdrawn(issued.id);
    }

    @Test
    void everyNodeOfTheRoadInIsReached() {
        var issued = roads.draft().submitted().passed().approved().signed().issued();
        withdrawn(issued.id);
        var refused = IncomingJourney.onPaper(roads, roads.district).returned();
        var sentBack = IncomingJourney.onPaper(roads, roads.district).registered(null).presented().sentBack();
        assertThat(progress(sentBack.id).passed()).isEqualTo(passed(sentBack.id));
        sentBack.returned();
        var lead = ChargedUnit.open(roads.province, "Phòng Nội vụ", roads.district.id());
        var informed = ChargedUnit.open(roads.province, "Phòng Văn hóa", roads.district.id());
        var journey = IncomingJourney.onPaper(roads, roads.district)
                .registered(LocalDate.of(2026, 3, 6))
                .presented()
                .directed(
                        new Charge(lead.id(), HandlingRole.LEAD, null),
                        new Charge(informed.id(), HandlingRole.INFORM, null))
                .assigned(lead);

        assertThat(progress(journey.id).current()).extracting(RoadProgress.Place::node)
                .containsExactlyInAnyOrder("userTask_handle", "userTask_acknowledge");
        assertThat(progress(journey.id).passed()).isEqualTo(passed(journey.id));
        journey.acknowledged(informed).done(lead);

        assertThat(List.of(refused, sentBack, journey))
                .allSatisfy(one -> assertThat(progress(one.id).passed()).isEqualTo(passed(one.id)));
        assertThat(reached(ProcessKeys.INCOMING_DOCUMENT)).isEqualTo(nodes(ProcessKeys.INCOMING_DOCUMENT));
    }

    @Test
    void whatBeganWhenEverythingWasKeptIsDrawnAndTakenBackAndGoesOn() {
        var lead = ChargedUnit.open(roads.province, "Phòng Tài chính", roads.district.id());
        var informed = ChargedUnit.open(roads.province, "Phòng Y tế", roads.district.id());
        Charge[] charges = {
                new Charge(lead.id(), HandlingRole.LEAD, null), new Charge(informed.id(), HandlingRole.INFORM, null)};
        var whole = presented().directed(charges).assigned(lead).acknowledged(informed).done(lead);
        var letter = presented().directed(charges).assigned(lead);
        var draft = roads.draft().submitted();

        try (var present = roads.anotherNode()) {
            var here = letter.on(present);
            assertThat(progress(present, here.id).passed()).isEqualTo(passed(here.id));
            assertThat(progress(present, here.id).current()).extracting(RoadProgress.Place::node)
                    .containsExactlyInAnyOrder("userTask_handle", "userTask_acknowledge");
            here.acknowledged(informed).acknowledgedTakenBack(informed).takenBackFrom(lead).directiveTakenBack();
            assertThat(here.waitsAt()).containsExactly("userTask_direct");
            assertThat(progress(present, here.id).passed()).contains("userTask_present")
                    .doesNotContain("userTask_direct", "userTask_acknowledge", "userTask_assignHandler");
            here.directed(charges).assigned(lead).acknowledged(informed).done(lead);
            assertThat(present.end(here.id)).isEqualTo(roads.end(whole.id)).isPresent();
            assertThat(progress(present, here.id).passed()).isEqualTo(passed(whole.id));

            var sent = draft.on(present).passed().approved().signed().issued();
            assertThat(present.end(sent.id)).contains("endEvent_issued");
            assertThat(progress(present, sent.id).passed()).contains("userTask_draft", "userTask_sign");
        }
    }

    private IncomingJourney presented() {
        return IncomingJourney.onPaper(roads, roads.district).registered(null).presented();
    }

    private void withdrawn(DocumentId sent) {
        var delivery = arrived(sent);
        roads.engine.get(WithdrawDelivery.class)
                .withdraw(roads.commune.clerk(), delivery.id(), "phát hành nhầm")
                .orThrow();
        var incoming = Objects.requireNonNull(delivery.incoming());
        assertThat(roads.end(incoming)).contains("endEvent_withdrawn");
        assertThat(progress(roads, Actor.SYSTEM, incoming).passed()).isEqualTo(passed(incoming)); // no person may read it now
    }

    private Delivery arrived(DocumentId sent) {
        var deliveries = roads.engine.get(Deliveries.class);
        Await.until(
                Duration.ofSeconds(30), () -> deliveries.of(sent).getFirst().state() == DeliveryState.ARRIVED);
        return deliveries.of(sent).getFirst();
    }

    /** As somebody who may read every document of both agencies sees it. */
    private RoadProgress progress(DocumentId document) {
        return progress(roads, document);
    }

    private RoadProgress progress(Roads node, DocumentId document) {
        var reader = roads.engine.get(IncomingDocuments.class).find(document).isPresent()
                ? roads.district.clerk()
                : roads.commune.specialist();
        return progress(node, reader, document);
    }

    private RoadProgress progress(Roads node, Actor reader, DocumentId document) {
        return node.engine.get(Progress.class).of(reader, document).orElseThrow();
    }

    private Set<String> reached(String process) {
        return ended("proc_def_key_ = ?", process);
    }

    private Set<String> passed(DocumentId document) {
        return ended("""
                act_inst_state_ <> 2 AND proc_inst_id_ = (
                    SELECT id_ FROM act_hi_procinst WHERE business_key_ = ?)""", document.toString());
    }

    private Set<String> ended(String which, String value) {
        return roads.engine.jdbc()
                .sql("SELECT act_id_ FROM act_hi_actinst WHERE end_time_ IS NOT NULL AND act_id_ NOT LIKE '%#%' AND "
                        + which)
                .param(value)
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    private Set<String> nodes(String process) {
        var repository = roads.engine.get(RepositoryService.class);
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).singleResult();
        return repository.getBpmnModelInstance(definition.getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    /** The engine as its manual shows it. */
    private static final class KeepsEverything implements BeanPostProcessor {
        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof ProcessEngineConfigurationImpl camunda) {
                camunda.setCustomHistoryLevels(List.of());
                camunda.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
            }
            return bean;
        }
    }
}
