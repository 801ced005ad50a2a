package vn.lienthong.engine.document;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

/**
 * Work was given by one person's hand from another to a third.
 *
 * @param before  who had given it to {@code from}; null when nobody had, or that was not kept
 * @param version of the draft then; null for other work
 */
public record HandedOver(PersonId from, PersonId to, Actor by, @Nullable Actor before, @Nullable Integer version) {
    static HandedOver of(HandOver change, Actor by, @Nullable Actor before, @Nullable Integer version) {
        return new HandedOver(change.from(), change.to(), by, before, version);
    }

    /** Whether this is what the actor now undoes, and nobody has written on it since. */
    boolean isUndoneBy(Actor actor, HandOver back, @Nullable Integer versionNow) {
        return actor.hasDone(by) && to.equals(back.from()) && from.equals(back.to())
                && Objects.equals(version, versionNow);
    }
}
