package vn.lienthong.engine.inbox;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/** A claim keeps others away for as long as its holder may do the task. */
@UseCase
public class ClaimRule {
    private final Authorisation authorisation;

    ClaimRule(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    /** Who stands in the actor's way; null when nobody does. */
    @Nullable
    Refusal inTheWayOf(Actor actor, InboxTask task) {
        var claim = task.claim();
        if (claim == null || claim.isOf(actor)) return null;
        return stands(HeldTasks.of(claim, task.holder()))
                ? Refusal.of(InboxRefusal.TASK_TAKEN, "by", claim.by().toString())
                : null;
    }

    /**
     * Lets the act go on unless somebody else has the task.
     *
     * @throws StaleException when another person has claimed it
     */
    public void requireFree(Actor actor, InboxTask task) {
        var taken = inTheWayOf(actor, task);
        if (taken != null) throw new StaleException(taken);
    }

    boolean stands(HeldTasks held) {
        return switch (held.holder()) {
            case TaskHolder.Candidates(var act, var where) -> authorisation.may(held.actor(), act, where);
            case TaskHolder.Named _ -> false;
        };
    }
}
