package vn.lienthong.engine.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.PersonId;

/** The first administrator came in. Whoever knows people makes this one known. */
public record AdministratorArrived(PersonId person, String fullName, LocalDate on) implements DomainEvent {
    @Override
    public String act() {
        return "administrator.arrived";
    }

    @Override
    public String objectKind() {
        return "person";
    }

    @Override
    public UUID objectId() {
        return person.value();
    }

    @Override
    public Actor actor() {
        return Actor.of(person);
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
