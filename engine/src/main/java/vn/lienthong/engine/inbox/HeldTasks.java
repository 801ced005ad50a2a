package vn.lienthong.engine.inbox;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

/**
 * The tasks of one holder that one person has claimed.
 *
 * @param standingInFor by whose right; null by the person's own
 */
public record HeldTasks(PersonId by, @Nullable PersonId standingInFor, TaskHolder holder) {
    static HeldTasks of(TaskClaim claim, TaskHolder holder) {
        return new HeldTasks(claim.by(), claim.standingInFor(), holder);
    }

    Actor actor() {
        return new Actor(by, standingInFor);
    }
}
