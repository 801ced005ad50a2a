package vn.lienthong.engine.workflow;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/** An operator had failed work tried again. */
public record IncidentRetried(UUID incident, String process, String node, Actor actor) implements DomainEvent {
    @Override
    public String act() {
        return "incident.retried";
    }

    @Override
    public String objectKind() {
        return "incident";
    }

    @Override
    public UUID objectId() {
        return incident;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("process", process, "node", node);
    }
}
