package vn.lienthong.engine.workflow.internal;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxProjection;
import vn.lienthong.engine.inbox.NewTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.workflow.contract.ProcessVariables;
import vn.lienthong.engine.workflow.contract.Step;

/**
 * Writes what happens to a user task into the inbox, in the engine's transaction. Variables are those of the execution: no
 * task has any of its own, and asking it would ask the database.
 */
@Component
final class InboxTaskListener implements TaskListener {
    private final InboxProjection inbox;

    InboxTaskListener(InboxProjection inbox) {
        this.inbox = inbox;
    }

    @Override
    public void notify(DelegateTask task) {
        var id = UUID.fromString(task.getId());
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> inbox.opened(opened(id, task));
            case EVENTNAME_UPDATE -> inbox.changed(id, holder(task), dueAt(task));
            case EVENTNAME_COMPLETE -> inbox.completed(id, RoadActor.of(task.getExecution()));
            case EVENTNAME_DELETE -> inbox.withdrawn(id);
            default -> throw new IllegalArgumentException(task.getEventName());
        }
    }

    private static NewTask opened(UUID id, DelegateTask task) {
        var step = Step.of(task.getTaskDefinitionKey());
        var document = DocumentId.of(task.getExecution().getProcessBusinessKey());
        var assignment = (String) task.getExecution().getVariable(ProcessVariables.ASSIGNMENT);
        return new NewTask(
                id, document, step.id(), step.page(), holder(task),
                assignment == null ? null : UUID.fromString(assignment), dueAt(task));
    }

    private static TaskHolder holder(DelegateTask task) {
        var assignee = task.getAssignee();
        if (assignee != null)
            return new TaskHolder.Named(
                    Step.of(task.getTaskDefinitionKey()).act(), PersonId.of(assignee),
                    OrganisationId.of((String) task.getExecution().getVariable(ProcessVariables.AGENCY)));
        return task.getCandidates()
                .stream()
                .map(link -> TaskHolder.of(link.getGroupId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may do task " + task.getTaskDefinitionKey()));
    }

    private static @Nullable Instant dueAt(DelegateTask task) {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }
}
