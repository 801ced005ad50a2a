package vn.lienthong.webapp.shell;

import vn.lienthong.engine.shared.Actor;

/** The number beside a rail entry; a feature adds it as a bean. It is asked for on every page, so it must be cheap. */
public interface RailCounter {
    /** Id of the entry it belongs to. */
    String entryId();

    Count count(Actor actor);

    /**
     * What waits there.
     *
     * @param waiting everything that waits
     * @param urgent  how many of them are urgent or overdue; shown in the alarm colour
     */
    record Count(long waiting, long urgent) {
        public static final Count NONE = new Count(0, 0);
    }
}
