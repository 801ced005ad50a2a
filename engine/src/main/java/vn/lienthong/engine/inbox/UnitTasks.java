package vn.lienthong.engine.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * @param staff whose claims are wanted, each with the unit
     * @param after where the page before ended; null for the first one
     */
    record Query(Set<OrganisationId> units, Map<PersonId, OrganisationId> staff, @Nullable InboxPlace after,
            int most) {}
}
