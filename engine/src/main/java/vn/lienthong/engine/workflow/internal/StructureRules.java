package vn.lienthong.engine.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;

import vn.lienthong.engine.workflow.contract.ErrorCodes;
import vn.lienthong.engine.workflow.contract.Messages;

/** Keys, ids, names, gateways, the picture, and what comes from outside. */
public final class StructureRules {
    private static final Pattern ID = Pattern.compile(
            "(startEvent|endEvent|catchEvent|boundary|userTask|serviceTask|ruleTask|gateway|subProcess|callActivity|flow)"
                    + "_[a-z][A-Za-z0-9]*");

    private final List<String> broken = new ArrayList<>();
    private final BpmnModelInstance model;

    private StructureRules(BpmnModelInstance model) {
        this.model = model;
    }

    public static List<String> brokenBy(String file, BpmnModelInstance model) {
        var rules = new StructureRules(model);
        rules.process(file);
        model.getModelElementsByType(FlowElement.class).forEach(rules::element);
        model.getModelElementsByType(FlowNode.class).forEach(rules::node);
        model.getModelElementsByType(ExclusiveGateway.class).forEach(rules::gateway);
        model.getModelElementsByType(Message.class).forEach(rules::message);
        model.getModelElementsByType(Error.class).forEach(rules::error);
        return rules.broken;
    }

    private void process(String file) {
        var processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) broken.add("holds " + processes.size() + " processes, not one");
        for (var process : processes) {
            if (!file.equals(process.getId() + ".bpmn"))
                broken.add("process key " + process.getId() + " is not the file name");
            if (!process.isExecutable()) broken.add(process.getId() + " is not executable");
            if (process.getCamundaHistoryTimeToLiveString() == null)
                broken.add(process.getId() + " has no historyTimeToLive");
        }
    }

    private void element(FlowElement element) {
        if (!ID.matcher(element.getId()).matches())
            broken.add("id " + element.getId() + " does not follow the pattern");
    }

    private void node(FlowNode node) {
        if (node.getName() == null || node.getName().isBlank()) broken.add(node.getId() + " has no name");
        if (node.getDiagramElement() == null) broken.add(node.getId() + " is not in the picture");
    }

    private void gateway(ExclusiveGateway gateway) {
        if (gateway.getOutgoing().size() > 1 && gateway.getDefault() == null)
            broken.add(gateway.getId() + " has no default flow");
    }

    private void message(Message message) {
        if (!Messages.ALL.contains(message.getName())) broken.add("message " + message.getName() + " is unknown");
    }

    private void error(Error error) {
        if (!ErrorCodes.ALL.contains(error.getErrorCode())) broken.add("error " + error.getErrorCode() + " is unknown");
    }
}
