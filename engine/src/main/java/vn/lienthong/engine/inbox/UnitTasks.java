package vn.lienthong.engine.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Reads the open tasks of the people of units. */
public interface UnitTasks {
    /** In the order of {@link InboxPlace}. */
    List<UnitTask> page(Query query);

    /**
     * One page of them.
     *
     * @param units whose drafts and handled matters are wanted, whoever has them
     * @param staff whose claims are wanted
     * @param by    whose tasks of these; null for everybody's
     * @param only  these tasks of all; empty for every one
     * @param after where the page before ended; null for the first one
     */
    record Query(Set<OrganisationId> units, Set<Member> staff, @Nullable PersonId by, Set<UUID> only,
            @Nullable InboxPlace after, int most) {}

    /**
     * Somebody of a unit.
     *
     * @param agency of the unit: what the person does for another one is not the unit's
     */
    record Member(PersonId person, OrganisationId unit, OrganisationId agency) {}
}
