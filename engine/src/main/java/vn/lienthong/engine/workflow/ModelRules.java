package vn.lienthong.engine.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelParseException;

import vn.lienthong.engine.workflow.internal.ExpressionRules;
import vn.lienthong.engine.workflow.internal.StructureRules;
import vn.lienthong.engine.workflow.internal.TaskRules;

/** What a process model must be like to be deployed. */
public final class ModelRules {
    private ModelRules() {}

    /**
     * What the model breaks, in words for its author; empty for a good one.
     *
     * @param file name of the file, which must be the process key
     */
    public static List<String> brokenBy(String file, InputStream model) {
        try {
            var bytes = model.readAllBytes();
            var bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
            return Stream.of(
                    StructureRules.brokenBy(file, bpmn), TaskRules.brokenBy(bpmn),
                    ExpressionRules.brokenBy(new String(bytes, StandardCharsets.UTF_8)))
                    .flatMap(List::stream)
                    .toList();
        } catch (ModelParseException e) {
            return List.of("is not BPMN: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
