package vn.lienthong.engine.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.access.StandIns;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Rights from the grants of roles, laid over the tree of organisations. */
@Component
final class GrantedAuthorisation implements Authorisation {
    private final JdbcGrants grants;
    private final OrganisationTree tree;
    private final StandIns standIns;
    private final Clock clock;

    GrantedAuthorisation(JdbcGrants grants, OrganisationTree tree, StandIns standIns, Clock clock) {
        this.grants = grants;
        this.tree = tree;
        this.standIns = standIns;
        this.clock = clock;
    }

    @Override
    public boolean may(Actor actor, Act act, OrganisationId organisation) {
        if (actor.rightsOf() == null) return !act.onlyByPerson();
        var today = LocalDate.now(clock);
        return counting(actor, act, today).stream().anyMatch(grant -> covers(grant, act, organisation, today));
    }

    @Override
    public boolean mayEverywhere(Actor actor, Act act) {
        if (actor.rightsOf() == null) return !act.onlyByPerson();
        return counting(actor, act, LocalDate.now(clock)).stream().anyMatch(g -> g.reach() == Reach.INSTALLATION);
    }

    @Override
    public void require(Actor actor, Act act, OrganisationId organisation) {
        if (!may(actor, act, organisation)) throw AccessRefusal.notAllowed(act);
    }

    @Override
    public void requireEverywhere(Actor actor, Act act) {
        if (!mayEverywhere(actor, act)) throw AccessRefusal.notAllowed(act);
    }

    @Override
    public Set<OrganisationId> reach(Actor actor, Act act) {
        if (actor.rightsOf() == null) return act.onlyByPerson() ? Set.of() : tree.all();
        var today = LocalDate.now(clock);
        var reached = new HashSet<OrganisationId>();
        var granted = counting(actor, act, today);
        for (var grant : granted) reached.addAll(reachedBy(grant, today));
        if (act.goesOnAtSuccessor()) reached.addAll(left(reached, granted, act, today));
        return reached;
    }

    @Override
    public Set<PersonId> holders(Act act, OrganisationId organisation) {
        var today = LocalDate.now(clock);
        return grants.carryingAt(wherever(act, organisation, today), act, today)
                .stream()
                .filter(grant -> isAlive(grant, today) && covers(grant, act, organisation, today))
                .map(RoleGrant::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<RoleKey> rolesOf(PersonId person, LocalDate on) {
        return grants.standing(person, on)
                .stream()
                .filter(grant -> isAlive(grant, on))
                .map(RoleGrant::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<RoleGrant> counting(Actor actor, Act act, LocalDate today) {
        var person = actor.rightsOf();
        if (person == null || !mayUseRightsOf(person, actor, act, today)) return List.of();
        return grants.carrying(person, act, today).stream().filter(grant -> isAlive(grant, today)).toList();
    }

    private boolean mayUseRightsOf(PersonId person, Actor actor, Act act, LocalDate today) {
        return actor.standingInFor() == null || standIns.covers(actor.requirePerson(), person, act, today);
    }

    /** A role at an organisation lapses with it and begins with it. */
    private boolean isAlive(RoleGrant grant, LocalDate on) {
        var organisation = grant.organisation();
        return organisation == null || tree.isOpen(organisation, on);
    }

    private boolean covers(RoleGrant grant, Act act, OrganisationId organisation, LocalDate today) {
        return reaches(grant, organisation, today) || takesUp(grant, act, organisation, today);
    }

    private boolean takesUp(RoleGrant grant, Act act, OrganisationId organisation, LocalDate today) {
        var heir = act.goesOnAtSuccessor() ? tree.heirOf(organisation, today) : null;
        if (heir == null) return false;
        return reaches(grant, heir, today) || (act.isOfUnits() && around(grant, today).contains(heir));
    }

    /** What is left to where the grants reach and, for the work of units, to what those units are part of. */
    private Set<OrganisationId> left(Set<OrganisationId> reached, List<RoleGrant> granted, Act act, LocalDate today) {
        var heirs = new HashSet<>(reached);
        if (act.isOfUnits()) for (var grant : granted) heirs.addAll(around(grant, today));
        var left = new HashSet<OrganisationId>();
        for (var heir : heirs) left.addAll(tree.leftTo(heir, today));
        return left;
    }

    /** What a grant's place is part of, up to its agency. */
    private List<OrganisationId> around(RoleGrant grant, LocalDate today) {
        var origin = grant.organisation();
        return origin == null ? List.of() : tree.pathWithinAgency(origin, today);
    }

    /** Where a grant is held that may cover the act there. */
    private Set<OrganisationId> wherever(Act act, OrganisationId organisation, LocalDate today) {
        var places = new HashSet<>(tree.pathOf(organisation, today));
        var heir = act.goesOnAtSuccessor() ? tree.heirOf(organisation, today) : null;
        if (heir != null) {
            places.addAll(tree.pathOf(heir, today));
            if (act.isOfUnits()) places.addAll(tree.withinAgency(heir, today));
        }
        return places;
    }

    private boolean reaches(RoleGrant grant, OrganisationId organisation, LocalDate today) {
        var origin = grant.organisation();
        if (origin == null) return !tree.pathOf(organisation, today).isEmpty();
        return switch (grant.reach()) {
            case WITHIN_AGENCY -> tree.pathWithinAgency(organisation, today).contains(origin);
            case WHOLE_SUBTREE, INSTALLATION -> tree.pathOf(organisation, today).contains(origin);
        };
    }

    private Set<OrganisationId> reachedBy(RoleGrant grant, LocalDate today) {
        var origin = grant.organisation();
        if (origin == null) return tree.all();
        return grant.reach() == Reach.WITHIN_AGENCY ? tree.withinAgency(origin, today) : tree.subtree(origin, today);
    }
}
