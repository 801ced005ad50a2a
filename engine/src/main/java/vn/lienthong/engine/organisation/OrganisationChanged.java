package vn.lienthong.engine.organisation;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * An administrator changed organisations or people; the act says what: {@code agency.opened},
 * {@code organisation.moved}, {@code code.closed}, {@code person.appointed}, {@code deputising.named}.
 */
public record OrganisationChanged(String act, String objectKind, UUID objectId, Actor actor,
        Map<String, String> details) implements DomainEvent {
    public OrganisationChanged {
        details = Map.copyOf(details);
    }

    static OrganisationChanged of(String act, OrganisationId organisation, Actor actor, Map<String, String> details) {
        return new OrganisationChanged(act, "organisation", organisation.value(), actor, details);
    }

    static OrganisationChanged of(String act, PersonId person, Actor actor, Map<String, String> details) {
        return new OrganisationChanged(act, "person", person.value(), actor, details);
    }
}
