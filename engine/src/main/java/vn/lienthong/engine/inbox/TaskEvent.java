package vn.lienthong.engine.inbox;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/**
 * Somebody took a task of a document, gave it back, lost it with the right to do it, or had it given to another:
 * {@code task.claimed}, {@code task.released}, {@code task.claim-lapsed}, {@code task.handed-over}.
 */
public record TaskEvent(String act, UUID document, Actor actor, Map<String, String> details) implements DomainEvent {
    private static final String TASK = "task";
    private static final String STEP = "step";

    public TaskEvent {
        details = Map.copyOf(details);
    }

    static TaskEvent of(String act, InboxTask task, Actor actor) {
        return new TaskEvent(act, task.matter().document().value(), actor,
                Map.of(TASK, task.id().toString(), STEP, task.step()));
    }

    static TaskEvent handedOver(InboxTask task, Actor actor, HandOver change) {
        return new TaskEvent("task.handed-over", task.matter().document().value(), actor,
                Map.of(TASK, task.id().toString(), STEP, task.step(), "from", change.from().toString(), "to",
                        change.to().toString(), "reason", change.reason()));
    }

    @Override
    public String objectKind() {
        return "document";
    }

    @Override
    public UUID objectId() {
        return document;
    }
}
