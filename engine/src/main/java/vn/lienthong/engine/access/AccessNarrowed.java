package vn.lienthong.engine.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.PersonId;

/**
 * A person may do or see less than before. Whoever remembers what people may see forgets it for this one.
 *
 * @param from the first day on which less is allowed: today, or a day ahead
 */
public record AccessNarrowed(PersonId person, LocalDate from, Actor actor) implements DomainEvent {
    @Override
    public String act() {
        return "access.narrowed";
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
    public Map<String, String> details() {
        return Map.of("from", from.toString());
    }
}
