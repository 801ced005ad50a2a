package vn.lienthong.engine.registry;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/** The way an agency numbers its documents was changed: part of the history of the agency. */
record NumberingChanged(String act, UUID objectId, Actor actor, Map<String, String> details) implements DomainEvent {
    NumberingChanged {
        details = Map.copyOf(details);
    }

    @Override
    public String objectKind() {
        return "organisation";
    }
}
