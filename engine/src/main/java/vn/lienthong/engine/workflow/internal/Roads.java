package vn.lienthong.engine.workflow.internal;

import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.inbox.ClaimRule;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.workflow.contract.Step;

/**
 * Moves the process of a document. The document's open tasks are locked first, so that acts and claims come one after
 * the other; where the process does not wait as the act assumes, the whole act is undone.
 */
@Component
final class Roads {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService models;
    private final InboxTasks inbox;
    private final ClaimRule claims;

    Roads(RuntimeService runtime, TaskService tasks, RepositoryService models, InboxTasks inbox, ClaimRule claims) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.models = models;
        this.inbox = inbox;
        this.claims = claims;
    }

    void start(String process, DocumentId document, VariableMap variables) {
        runtime.startProcessInstanceByKey(process, document.toString(), variables);
    }

    /** @throws StaleException when the document does not wait at the step, or somebody else has claimed it */
    void complete(DocumentEvent event, Step step, @Nullable UUID assignment, VariableMap variables) {
        var task = waiting(event.document(), step, assignment);
        claims.requireFree(event.actor(), task);
        complete(event.actor(), task, variables);
    }

    /** For what was decided before and is only finished now: a claim made meanwhile does not stop it. */
    void finish(DocumentEvent event, Step step, VariableMap variables) {
        complete(event.actor(), waiting(event.document(), step, null), variables);
    }

    /** The step ends though nobody did what it asks, whoever has claimed it meanwhile. */
    void takeAway(DocumentEvent event, Step step, VariableMap variables) {
        complete(Actor.SYSTEM, waiting(event.document(), step, null), variables);
    }

    /** @throws StaleException when the document does not wait at the step, or somebody else has claimed it */
    void requireFree(DocumentEvent event, Step step) {
        claims.requireFree(event.actor(), waiting(event.document(), step, null));
    }

    /**
     * Brings a road that began under an older version of its model to the newest: for a way that only this one has. The
     * step it waits at is in both.
     */
    void renew(DocumentId document) {
        inbox.lockOpen(document);
        var road = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(document.toString())
                .singleResult();
        if (road == null) throw new StaleException("document");
        var began = models.getProcessDefinition(road.getProcessDefinitionId());
        var newest = models.createProcessDefinitionQuery()
                .processDefinitionKey(began.getKey())
                .latestVersion()
                .singleResult();
        if (newest.getId().equals(began.getId())) return;
        var plan = runtime.createMigrationPlan(began.getId(), newest.getId()).mapEqualActivities().build();
        runtime.newMigration(plan).processInstanceIds(road.getId()).execute();
    }

    /** Tells the process of a waiting step what has changed. */
    void tell(DocumentId document, Step step, VariableMap variables) {
        tasks.setVariables(waiting(document, step, null).id().toString(), variables);
    }

    /** The same, whatever the step: what holds for the whole document. */
    void tell(DocumentId document, VariableMap variables) {
        var open = inbox.lockOpen(document);
        if (open.isEmpty()) throw new StaleException("document");
        tasks.setVariables(open.getFirst().id().toString(), variables);
    }

    /** Gives a waiting step another day. */
    void move(DocumentId document, Step step, @Nullable Date dueAt) {
        var task = waiting(document, step, null);
        var wanted = dueAt == null ? null : dueAt.toInstant();
        if (isSame(task.dueAt(), wanted)) return;
        var open = tasks.createTaskQuery().taskId(task.id().toString()).singleResult();
        open.setDueDate(dueAt);
        tasks.saveTask(open);
    }

    /**
     * Gives a step that waits for one person to another; it keeps its day. Instances of every version of the model take it.
     *
     * @param variable names whom the model gives the step to
     */
    void hand(DocumentEvent event, Step step, @Nullable UUID assignment, String variable) {
        var waiting = waiting(event.document(), step, assignment).id();
        var task = waiting.toString();
        var person = event.detail("to");
        try {
            tasks.setVariable(task, variable, person);
            tasks.setAssignee(task, person);
        } catch (OptimisticLockingException _) {
            throw new StaleException("document");
        }
        inbox.sent(waiting, event.actor());
    }

    /** @throws StaleException when the process does not wait for the message */
    void tell(DocumentId document, String message) {
        inbox.lockOpen(document);
        try {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(document.toString()).correlate();
        } catch (MismatchingMessageCorrelationException | OptimisticLockingException _) {
            throw new StaleException("document");
        }
    }

    private void complete(Actor by, InboxTask task, VariableMap variables) {
        RoadActor.put(variables, by);
        try {
            tasks.complete(task.id().toString(), variables);
        } catch (OptimisticLockingException _) {
            throw new StaleException("document");
        }
    }

    private InboxTask waiting(DocumentId document, Step step, @Nullable UUID assignment) {
        return inbox.lockOpen(document)
                .stream()
                .filter(task -> task.step().equals(step.id()) && isSame(task.assignment(), assignment))
                .findFirst()
                .orElseThrow(() -> new StaleException("document"));
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == null ? other == null : one.equals(other);
    }
}
