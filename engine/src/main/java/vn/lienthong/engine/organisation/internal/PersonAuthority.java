package vn.lienthong.engine.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

/** Whoever administers the agency that keeps a person decides about the person. */
@Component
public class PersonAuthority {
    private final Authorisation authorisation;
    private final OrganisationTree tree;
    private final Clock clock;

    PersonAuthority(Authorisation authorisation, OrganisationTree tree, Clock clock) {
        this.authorisation = authorisation;
        this.tree = tree;
        this.clock = clock;
    }

    /** @throws vn.lienthong.engine.shared.ForbiddenException when the actor does not decide about the person */
    public void requireOver(PersonId person, Actor actor) {
        if (!isOver(person, actor)) throw AccessRefusal.notAllowed(Act.ADMINISTER_ORGANISATION);
    }

    /** Whether the actor decides about the person. */
    public boolean isOver(PersonId person, Actor actor) {
        return authorisation.mayAt(actor, Act.ADMINISTER_ORGANISATION, tree.homeOf(person, LocalDate.now(clock)));
    }
}
