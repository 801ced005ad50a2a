package vn.lienthong.engine.access;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.PersonId;

/** Something about a person's account or rights changed: {@code account.opened}, {@code role.granted}. */
public record AccessChanged(String act, PersonId person, Actor actor, Map<String, String> details)
        implements
            DomainEvent {
    public AccessChanged {
        details = Map.copyOf(details);
    }

    @Override
    public String objectKind() {
        return "person";
    }

    @Override
    public UUID objectId() {
        return person.value();
    }
}
