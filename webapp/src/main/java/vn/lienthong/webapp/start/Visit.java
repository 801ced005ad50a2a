package vn.lienthong.webapp.start;

import java.util.Optional;

/** An installation that is looked at and not worked with. */
public interface Visit {
    /** Why its tables are not those this program knows, in words for an operator; empty = they are. */
    Optional<String> misfit();

    /** Returns when the search server that was started for the visit works, or will not; at once if there is none. */
    void awaitSearch();
}
