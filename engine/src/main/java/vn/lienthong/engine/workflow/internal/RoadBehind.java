package vn.lienthong.engine.workflow.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Which nodes of a model lie behind a document, told by the steps it has been at: only at these does a document wait, so what
 * lies between two of them was passed in going from one to the other.
 */
final class RoadBehind {
    private final BpmnModelInstance model;
    private final Set<String> done;
    private final Set<String> reached;
    private final Set<String> behind = new HashSet<>();

    /**
     * @param done    steps that somebody did
     * @param reached these, the steps it waits at, and the end it came to
     */
    RoadBehind(BpmnModelInstance model, Set<String> done, Set<String> reached) {
        this.model = model;
        this.done = done;
        this.reached = reached;
    }

    Set<String> nodes() {
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            if (done.contains(node.getId()) || isBeginning(node)) goOn(node);
        }
        return behind;
    }

    /** Where every road begins, and where this one took another way from a step nobody has done. */
    private boolean isBeginning(FlowNode node) {
        return node instanceof StartEvent ? !isInside(node) : node instanceof BoundaryEvent && leadsThere(node);
    }

    private void goOn(FlowNode from) {
        if (!(from instanceof SubProcess whole) || isLeft(whole)) behind.add(from.getId());
        for (var next : next(from)) {
            if (!(next instanceof UserTask) && !behind.contains(next.getId()) && leadsThere(next)) goOn(next);
        }
    }

    private boolean leadsThere(FlowNode node) {
        return leadsThere(node, new HashSet<>());
    }

    private boolean leadsThere(FlowNode node, Set<FlowNode> tried) {
        // the end of a part is the end of its way, whatever the others do
        if (node instanceof EndEvent && isInside(node)) return true;
        if (node instanceof UserTask || node instanceof EndEvent) return reached.contains(node.getId());
        return tried.add(node) && next(node).stream().anyMatch(one -> leadsThere(one, tried));
    }

    private boolean isLeft(SubProcess whole) {
        return whole.getSucceedingNodes().list().stream().anyMatch(this::leadsThere);
    }

    private static Collection<FlowNode> next(FlowNode node) {
        if (node instanceof SubProcess whole)
            return Set.copyOf(whole.getChildElementsByType(StartEvent.class));
        return node instanceof EndEvent && node.getParentElement() instanceof SubProcess whole
                ? whole.getSucceedingNodes().list()
                : node.getSucceedingNodes().list();
    }

    private static boolean isInside(FlowNode node) {
        return node.getParentElement() instanceof SubProcess;
    }
}
