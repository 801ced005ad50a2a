package vn.lienthong.engine.workflow.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.inbox.ClaimRule;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.workflow.contract.ProcessVariables;
import vn.lienthong.engine.workflow.contract.Step;

/**
 * Sets the token of a process back to the step whose act is taken back. The models tell how work goes on; that an act was
 * a mistake is no way of theirs, so instances of every version can be put back. What waited because of the act waits no
 * more, and nobody did it; the step waits as it waited before.
 */
@Component
final class PutBack {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final InboxTasks inbox;
    private final ClaimRule claims;

    PutBack(RuntimeService runtime, TaskService tasks, InboxTasks inbox, ClaimRule claims) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.inbox = inbox;
        this.claims = claims;
    }

    /**
     * A step of the whole document.
     *
     * @throws StaleException when nothing waits any more, or somebody else has claimed what waits
     */
    void toWaitAgain(DocumentEvent event, Step step) {
        var open = open(event);
        open.forEach(task -> claims.requireFree(event.actor(), task));
        var former = former(event, step, null);
        var road = road(open.getFirst());
        runtime.setVariable(road.getProcessInstanceId(), ProcessVariables.DUE, date(former.dueAt()));
        var change = change(road).startBeforeActivity(step.id());
        for (var waiting : road.getChildActivityInstances()) change.cancelActivityInstance(waiting.getId());
        execute(change, former);
    }

    /**
     * A step of a unit's part that goes on.
     *
     * @throws StaleException when the part does not wait any more
     */
    void partToWaitAgain(DocumentEvent event, Step step, UUID assignment) {
        var waiting = open(event).stream()
                .filter(task -> assignment.equals(task.assignment()))
                .findFirst()
                .orElseThrow(() -> new StaleException("document"));
        claims.requireFree(event.actor(), waiting);
        var former = former(event, step, assignment);
        var road = road(waiting);
        var there = activity(road, waiting);
        execute(change(road).startBeforeActivity(step.id(), there.getParentActivityInstanceId())
                .cancelActivityInstance(there.getId()), former);
    }

    /**
     * The only step of a part that has ended, while others go on.
     *
     * @throws StaleException when none does
     */
    void partToBegin(DocumentEvent event, Step step, UUID assignment) {
        var open = open(event);
        var former = former(event, step, assignment);
        var road = road(open.getFirst());
        var parts = road.getChildActivityInstances()[0]; // of the units, and only that: a directive was given
        var change = change(road).startBeforeActivity(step.id(), parts.getId())
                .setVariableLocal(ProcessVariables.ROLE, event.detail("role"))
                .setVariableLocal(ProcessVariables.ASSIGNMENT, assignment.toString())
                .setVariableLocal(ProcessVariables.UNIT, event.detail("unit"))
                .setVariableLocal(ProcessVariables.HANDLER, null)
                .setVariableLocal(ProcessVariables.DUE, date(former.dueAt()));
        execute(change, former);
    }

    private List<InboxTask> open(DocumentEvent event) {
        var open = inbox.lockOpen(event.document());
        if (open.isEmpty()) throw new StaleException("document");
        return open;
    }

    private InboxTask former(DocumentEvent event, Step step, @Nullable UUID assignment) {
        return inbox.takenBack(event.document(), step.id(), assignment)
                .orElseThrow(() -> new StaleException("document"));
    }

    /** What waits, as a tree. */
    private ActivityInstance road(InboxTask waiting) {
        var task = tasks.createTaskQuery().taskId(waiting.id().toString()).singleResult();
        if (task == null) throw new StaleException("document");
        return runtime.getActivityInstance(task.getProcessInstanceId());
    }

    private ActivityInstance activity(ActivityInstance road, InboxTask waiting) {
        var task = tasks.createTaskQuery().taskId(waiting.id().toString()).singleResult();
        return Arrays.stream(road.getActivityInstances(waiting.step()))
                .filter(one -> List.of(one.getExecutionIds()).contains(task.getExecutionId()))
                .findFirst()
                .orElseThrow(() -> new StaleException("document"));
    }

    private ProcessInstanceModificationBuilder change(ActivityInstance road) {
        return runtime.createProcessInstanceModification(road.getProcessInstanceId());
    }

    /** Listeners of the model give out new work; this work was given out before. */
    private void execute(ProcessInstanceModificationBuilder change, InboxTask former) {
        try {
            change.execute(true, false);
        } catch (OptimisticLockingException _) {
            throw new StaleException("document");
        }
        inbox.resume(former);
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
