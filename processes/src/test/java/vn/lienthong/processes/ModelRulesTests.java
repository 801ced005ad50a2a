package vn.lienthong.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.engine.workflow.ModelRules;

import static org.assertj.core.api.Assertions.assertThat;

/** The models keep the rules, and each rule bites a copy of a model that breaks it. */
class ModelRulesTests {
    private static final String OUT = "outgoing-document";
    private static final String IN = "incoming-document";
    private static final String FLOWS = "<bpmn:sequenceFlow id=\"flow_begin\"";
    private static final String DIAGRAM = "<bpmndi:BPMNDiagram";

    @ParameterizedTest
    @ValueSource(strings = {OUT, IN})
    void everyModelKeepsTheRules(String key) {
        assertThat(ModelRules.brokenBy(key + ".bpmn", stream(model(key)))).isEmpty();
    }

    static Stream<Arguments> twins() {
        return Stream.of(
                twin(OUT, " camunda:historyTimeToLive=\"P3650D\"", "", "has no historyTimeToLive"),
                twin(OUT, "isExecutable=\"true\"", "isExecutable=\"false\"", "is not executable"),
                twin(OUT, "gateway_reviewed", "Gateway_1", "id Gateway_1 does not follow the pattern"),
                twin(OUT, " default=\"flow_passed\"", "", "gateway_reviewed has no default flow"),
                twin(OUT, "name=\"Ký số\"", "name=\" \"", "userTask_sign has no name"),
                twin(OUT, "bpmnElement=\"userTask_sign\"", "bpmnElement=\"userTask_issue\"",
                        "userTask_sign is not in the picture"),
                twin(OUT, "userTask_review\"", "userTask_revise\"", "userTask_revise is not a step"),
                twin(OUT, "outgoing/review", "outgoing/revise", "userTask_review does not open the page"),
                twin(OUT, "REVIEW_DOCUMENT:", "SIGN_DOCUMENT:", "userTask_review is not for who may REVIEW_DOCUMENT"),
                twin(OUT, "camunda:candidateGroups=\"REVIEW_DOCUMENT:${unitId}\"", "", "userTask_review needs either"),
                twin(OUT, "camunda:dueDate=\"${dueAt}\"", "", "userTask_draft has no due date"),
                twin(OUT, "outcome == 'returned'", "outcome.equals('returned')", "calls something"),
                twin(OUT, "outcome == 'returned'", "subject == 'returned'", "reads subject"),
                twin(OUT, FLOWS, "<bpmn:serviceTask id=\"serviceTask_x\" name=\"x\" camunda:class=\"x.Y\"/>" + FLOWS,
                        "serviceTask_x is not asyncBefore"),
                twin(OUT, FLOWS, "<bpmn:serviceTask id=\"serviceTask_x\" name=\"x\" camunda:class=\"x.Y\"/>" + FLOWS,
                        "binds a class"),
                twin(OUT, FLOWS,
                        "<bpmn:sendTask id=\"serviceTask_x\" name=\"x\" camunda:asyncBefore=\"true\"/>" + FLOWS,
                        "serviceTask_x is not bound"),
                twin(OUT, FLOWS, "<bpmn:scriptTask id=\"serviceTask_x\" name=\"x\"/>" + FLOWS,
                        "serviceTask_x is a script"),
                twin(OUT, DIAGRAM, "<bpmn:error id=\"error_x\" errorCode=\"X\"/>" + DIAGRAM, "error X is unknown"),
                twin(IN, "name=\"withdrawnBySender\"", "name=\"somethingElse\"", "message somethingElse is unknown"),
                twin(IN, "${takeAssignment}", "${dropTables}", "delegate dropTables is unknown"),
                twin(IN, "process id=\"incoming-document\"", "process id=\"other\"",
                        "process key other is not the file name"),
                twin(IN, "bpmn:definitions", "bpmn:nonsense", "is not BPMN"));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void everyRuleBites(String key, String whole, String broken, String complaint) {
        var twin = model(key).replace(whole, broken);

        var complaints = ModelRules.brokenBy(key + ".bpmn", stream(twin));

        assertThat(twin).isNotEqualTo(model(key));
        assertThat(complaints).anyMatch(one -> one.contains(complaint));
    }

    @Test
    void aFileThatIsNoXmlIsRefused() {
        assertThat(ModelRules.brokenBy("x.bpmn", stream("not xml"))).singleElement().asString().contains("is not BPMN");
    }

    private static Arguments twin(String key, String whole, String broken, String complaint) {
        return Arguments.of(key, whole, broken, complaint);
    }

    private static ByteArrayInputStream stream(String model) {
        return new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8));
    }

    private static String model(String key) {
        try (var file = ModelRulesTests.class.getResourceAsStream("/processes/" + key + "/" + key + ".bpmn")) {
            return new String(Objects.requireNonNull(file, key).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
