package vn.lienthong.processes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.workflow.Incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Automatic work that fails is seen by the operator and goes on when its cause is gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentsIT {
    /** Fails for as long as the variable is missing. */
    private static final String FAILING = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions_failing"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="failing" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="startEvent_x"/>
                <bpmn:sequenceFlow id="flow_a" sourceRef="startEvent_x" targetRef="serviceTask_x"/>
                <bpmn:serviceTask id="serviceTask_x" camunda:asyncBefore="true" camunda:expression="${present}">
                  <bpmn:extensionElements>
                    <camunda:failedJobRetryTimeCycle>R1/PT0S</camunda:failedJobRetryTimeCycle>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="flow_b" sourceRef="serviceTask_x" targetRef="endEvent_x"/>
                <bpmn:endEvent id="endEvent_x"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private Roads roads;
    private Actor operator;

    @BeforeAll
    void start() {
        roads = new Roads();
        var person = roads.province.person("Người vận hành", null);
        roads.province.grant(person, "OPERATOR", null, Reach.INSTALLATION);
        operator = Actor.of(person);
        roads.engine.get(RepositoryService.class)
                .createDeployment()
                .addInputStream("failing.bpmn", new ByteArrayInputStream(FAILING.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    @Test
    void failedWorkIsSeenAndGoesOnAfterTheRetry() {
        var document = new DocumentId(UUID.randomUUID());
        var runtime = roads.engine.get(RuntimeService.class);
        var process = runtime.startProcessInstanceByKey("failing", document.toString());

        Await.until(Duration.ofSeconds(60), () -> !incidents().page(operator, null, 10).items().isEmpty());
        var incident = incidents().page(operator, null, 10).items().getFirst();
        runtime.setVariables(process.getId(), Map.of("present", true));
        incidents().retry(operator, incident.id());
        roads.engine.get(SpringProcessEngineConfiguration.class).getJobExecutor().jobWasAdded();

        Await.until(Duration.ofSeconds(60), () -> roads.end(document).isPresent());
        assertThat(incident.document()).isEqualTo(document);
        assertThat(incident.node()).isEqualTo("serviceTask_x");
        assertThat(incident.message()).contains("present");
        assertThat(incidents().page(operator, null, 10).items()).isEmpty();
        assertThat(retriesInTheTrail(incident.id())).isEqualTo(1);
        assertThatThrownBy(() -> incidents().retry(operator, incident.id())).isInstanceOf(UnknownException.class);
    }

    @Test
    void onlyOperatorsSeeThem() {
        assertThatThrownBy(() -> incidents().page(roads.commune.clerk(), null, 10))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> incidents().retry(roads.commune.leader(), UUID.randomUUID()))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aPlaceThatWasNotTheirsIsRefused() {
        assertThatThrownBy(() -> incidents().page(operator, "nowhere", 10)).isInstanceOf(UnknownException.class);
    }

    private long retriesInTheTrail(UUID incident) {
        return roads.engine.jdbc()
                .sql("SELECT count(*) FROM audit_event WHERE act = 'incident.retried' AND object_id = ?")
                .param(incident)
                .query(Long.class)
                .single();
    }

    private Incidents incidents() {
        return roads.engine.get(Incidents.class);
    }
}
