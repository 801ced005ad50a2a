package vn.lienthong.engine.access;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * Answers who may do what, from the database, now: a right taken back counts from its commit on.
 * <p>
 * The system may do everything except the acts that are only a person's. Somebody who stands in for an absent person
 * has that person's rights, within the deputising, and no others. What a closed organisation left goes on with the rights
 * held at its {@linkplain OrganisationTree#heirOf heir}.
 */
public interface Authorisation {
    boolean may(Actor actor, Act act, OrganisationId organisation);

    /** Whether the right covers the whole installation: for what belongs to no single organisation. */
    boolean mayEverywhere(Actor actor, Act act);

    /** For what belongs to an organisation or, when it belongs to none, to the whole installation. */
    default boolean mayAt(Actor actor, Act act, @Nullable OrganisationId organisation) {
        return organisation == null ? mayEverywhere(actor, act) : may(actor, act, organisation);
    }

    /** @throws vn.lienthong.engine.shared.ForbiddenException when the actor may not */
    void require(Actor actor, Act act, OrganisationId organisation);

    /** @throws vn.lienthong.engine.shared.ForbiddenException when the actor may not, everywhere */
    void requireEverywhere(Actor actor, Act act);

    /** All organisations, closed and planned ones included, where the actor may do it now: for filters of lists. */
    Set<OrganisationId> reach(Actor actor, Act act);

    /** Whether there is any place where the actor may do it: for what is offered before a place is known. */
    default boolean maySomewhere(Actor actor, Act act) {
        return !reach(actor, act).isEmpty();
    }

    /** Who may do it there now, by a right of their own; who stands in for whom comes on top. */
    Set<PersonId> holders(Act act, OrganisationId organisation);

    /** The roles that count on the day, wherever they are held. */
    Set<RoleKey> rolesOf(PersonId person, LocalDate on);
}
