package vn.lienthong.engine.inbox;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * An open task that one person of a unit has.
 *
 * @param unit whose work it is
 * @param by   whom it is named for, or who has claimed it
 */
public record UnitTask(InboxTask task, OrganisationId unit, PersonId by) {
    /** Whether the person took it from among several. */
    public boolean isClaimed() {
        return task.holder() instanceof TaskHolder.Candidates;
    }

    Act act() {
        return task.holder().act();
    }

    /** Where one must be allowed to do it. */
    OrganisationId place() {
        return task.holder() instanceof TaskHolder.Candidates(_, var where) ? where : unit;
    }
}
