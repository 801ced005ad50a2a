package vn.lienthong.webapp.shell;

import java.util.function.Function;

import vn.lienthong.engine.shared.Actor;

/**
 * The number beside a rail entry; a feature adds it as a bean. It is asked for on every page, so it must be cheap.
 *
 * @param entryId id of the entry it belongs to
 */
public record RailCounter(String entryId, Function<Actor, Count> count) {
    /**
     * What waits there.
     *
     * @param waiting everything that waits
     * @param urgent  how many of them are urgent or overdue; shown in the alarm colour
     */
    public record Count(long waiting, long urgent) {
        public static final Count NONE = new Count(0, 0);
    }
}
