package vn.lienthong.engine.inbox;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/** Somebody took a task of a document, or gave it back: {@code task.claimed}, {@code task.released}. */
public record TaskEvent(String act, UUID task, String step, UUID document, Actor actor) implements DomainEvent {
    static TaskEvent of(String act, InboxTask task, Actor actor) {
        return new TaskEvent(act, task.id(), task.step(), task.matter().document().value(), actor);
    }

    @Override
    public String objectKind() {
        return "document";
    }

    @Override
    public UUID objectId() {
        return document;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("task", task.toString(), "step", step);
    }
}
