package vn.lienthong.engine.access.internal;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;

/** Who decides about accounts and rights: over a person, whoever administers access at the agency that keeps them. */
@Component
public class AccessAuthority {
    private final Authorisation authorisation;
    private final OrganisationTree tree;
    private final Clock clock;

    AccessAuthority(Authorisation authorisation, OrganisationTree tree, Clock clock) {
        this.authorisation = authorisation;
        this.tree = tree;
        this.clock = clock;
    }

    /** @throws ForbiddenException when the actor does not decide about the person's account */
    public void requireOver(PersonId person, Actor actor) {
        if (!isOver(person, actor)) throw forbidden();
    }

    /** Whether the actor decides about the person's account. */
    public boolean isOver(PersonId person, Actor actor) {
        var home = tree.homeOf(person, LocalDate.now(clock));
        return home == null
                ? authorisation.mayEverywhere(actor, Act.ADMINISTER_ACCESS)
                : authorisation.may(actor, Act.ADMINISTER_ACCESS, home);
    }

    /** @throws ForbiddenException when the actor's own right does not reach as far as what is granted */
    public void requireAt(@Nullable OrganisationId organisation, Reach reach, Actor actor) {
        if (organisation == null) {
            authorisation.requireEverywhere(actor, Act.ADMINISTER_ACCESS);
            return;
        }
        authorisation.require(actor, Act.ADMINISTER_ACCESS, organisation);
        var reached = reach == Reach.WHOLE_SUBTREE ? tree.subtree(organisation, LocalDate.now(clock)) : null;
        if (reached != null && !authorisation.reach(actor, Act.ADMINISTER_ACCESS).containsAll(reached))
            throw forbidden();
    }

    private static ForbiddenException forbidden() {
        return new ForbiddenException(Refusal.of(AccessRefusal.ACT_NOT_ALLOWED, "act", Act.ADMINISTER_ACCESS.name()));
    }
}
