package vn.lienthong.engine.organisation.internal;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** What opens documents or gives them force nobody gives to oneself. */
@Component
public class Oneself {
    private final Authorisation authorisation;

    Oneself(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    /**
     * Whether the actor is the receiver, and so another has to give it. Only the first administrator, alone in a new
     * installation, has nobody else to do it.
     */
    public boolean leavesItToAnother(Actor actor, PersonId receiver, OrganisationId at) {
        return actor.isOneself(receiver) && couldAnother(actor, at);
    }

    private boolean couldAnother(Actor actor, OrganisationId at) {
        return actor.standingInFor() != null
                || authorisation.holders(Act.ADMINISTER_ORGANISATION, at)
                        .stream()
                        .anyMatch(holder -> !actor.isOneself(holder));
    }
}
