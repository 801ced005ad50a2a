package vn.lienthong.engine.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

/**
 * Somebody took a task that several could do.
 *
 * @param standingInFor whose right it was, when the person deputises
 */
public record TaskClaim(PersonId by, @Nullable PersonId standingInFor, Instant at) {
    /** Whether the actor has made it, or acts for who has. */
    public boolean isOf(Actor actor) {
        return by.equals(actor.person()) || by.equals(actor.rightsOf());
    }

    /** Whether it is this person's own claim. */
    public boolean isBy(PersonId person) {
        return by.equals(person);
    }
}
