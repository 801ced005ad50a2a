package vn.lienthong.engine.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.access.StandIns;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Who decides about accounts and rights: over a person, whoever administers access at the agency that keeps them. */
@Component
public class AccessAuthority {
    private final Authorisation authorisation;
    private final OrganisationTree tree;
    private final JdbcGrants grants;
    private final StandIns standIns;
    private final Clock clock;

    AccessAuthority(Authorisation authorisation, OrganisationTree tree, JdbcGrants grants, StandIns standIns,
            Clock clock) {
        this.authorisation = authorisation;
        this.tree = tree;
        this.grants = grants;
        this.standIns = standIns;
        this.clock = clock;
    }

    /** @throws ForbiddenException when the actor does not decide about the person's account */
    public void requireOver(PersonId person, Actor actor) {
        if (!isOver(person, actor)) throw forbidden();
    }

    /** Whether the actor decides about the person's account. */
    public boolean isOver(PersonId person, Actor actor) {
        return authorisation.mayAt(actor, Act.ADMINISTER_ACCESS, tree.homeOf(person, LocalDate.now(clock)));
    }

    /** @throws ForbiddenException when the actor may not hand a password to the person */
    public void requireToLetIn(PersonId person, Actor actor) {
        if (!mayLetIn(person, actor)) throw forbidden();
    }

    /**
     * Whether the actor may hand a password to the person: whoever sets it could act as the person, so every role of the
     * person, and of everybody the person stands in for, present or planned, must be one that the actor could have
     * granted.
     */
    public boolean mayLetIn(PersonId person, Actor actor) {
        if (!isOver(person, actor)) return false;
        var today = LocalDate.now(clock);
        return Stream.concat(Stream.of(person), standIns.servedFrom(person, today).stream())
                .flatMap(one -> grants.historyOf(one).stream())
                .filter(grant -> grant.standsFrom(today) && isAlive(grant, today))
                .allMatch(grant -> isAt(grant.organisation(), grant.reach(), actor));
    }

    /** @throws ForbiddenException when the actor's own right does not reach as far as what is granted */
    public void requireAt(@Nullable OrganisationId organisation, Reach reach, Actor actor) {
        if (!isAt(organisation, reach, actor)) throw forbidden();
    }

    private boolean isAt(@Nullable OrganisationId organisation, Reach reach, Actor actor) {
        if (!authorisation.mayAt(actor, Act.ADMINISTER_ACCESS, organisation)) return false;
        return organisation == null || reach != Reach.WHOLE_SUBTREE || authorisation.reach(actor, Act.ADMINISTER_ACCESS)
                .containsAll(tree.subtree(organisation, LocalDate.now(clock)));
    }

    /** A role lapses with the organisation it is held at; a planned one begins when both are there. */
    private boolean isAlive(RoleGrant grant, LocalDate today) {
        var organisation = grant.organisation();
        var from = grant.validity().from();
        return organisation == null || tree.isOpen(organisation, from.isBefore(today) ? today : from);
    }

    private static ForbiddenException forbidden() {
        return AccessRefusal.notAllowed(Act.ADMINISTER_ACCESS);
    }
}
