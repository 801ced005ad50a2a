package vn.lienthong.engine.workflow.internal;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.workflow.contract.Step;

/** Who does a step, where and until when; automatic work begins in a transaction of its own; nothing is scripted. */
public final class TaskRules {
    private final List<String> broken = new ArrayList<>();

    private TaskRules() {}

    public static List<String> brokenBy(BpmnModelInstance model) {
        var rules = new TaskRules();
        model.getModelElementsByType(UserTask.class).forEach(rules::userTask);
        model.getModelElementsByType(Task.class).forEach(rules::automatic);
        if (!model.getModelElementsByType(CamundaScript.class).isEmpty()) rules.broken.add("holds a script");
        return rules.broken;
    }

    private void userTask(UserTask task) {
        Step.find(task.getId())
                .ifPresentOrElse(step -> userTask(task, step), () -> broken.add(task.getId() + " is not a step"));
        if (isEmpty(task.getCamundaDueDate())) broken.add(task.getId() + " has no due date");
    }

    private void userTask(UserTask task, Step step) {
        if (!step.page().equals(task.getCamundaFormKey()))
            broken.add(task.getId() + " does not open the page " + step.page());
        var assignee = task.getCamundaAssignee();
        var candidates = task.getCamundaCandidateGroups();
        if (isEmpty(assignee) == isEmpty(candidates))
            broken.add(task.getId() + " needs either an assignee or a candidate group");
        if (!isEmpty(candidates) && !candidates.startsWith(step.act().name() + ":${"))
            broken.add(task.getId() + " is not for who may " + step.act());
    }

    private void automatic(Task task) {
        if (task instanceof ScriptTask) broken.add(task.getId() + " is a script");
        var binding = binding(task);
        if (binding == null) return;
        if (!task.isCamundaAsyncBefore()) broken.add(task.getId() + " is not asyncBefore");
        if (binding.isEmpty()) broken.add(task.getId() + " is not bound by a delegate expression");
    }

    /** Null for tasks that nothing is bound to; empty where the binding is missing or of another kind. */
    private static @Nullable String binding(Task task) {
        return switch (task) {
            case ServiceTask service -> text(service.getCamundaDelegateExpression());
            case SendTask send -> text(send.getCamundaDelegateExpression());
            case BusinessRuleTask rule -> text(rule.getCamundaDelegateExpression());
            default -> null;
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
