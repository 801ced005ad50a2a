package vn.lienthong.engine.inbox;

import java.util.List;

/** The changes of open tasks of the last two hours. */
public interface TaskChanges {
    /** Up to now. */
    ChangePosition now();

    /** What was committed since, oldest first. */
    Since after(ChangePosition position, int most);

    /** Drops what nobody asks for any more. */
    int forget();

    /**
     * Changes since a position.
     *
     * @param upTo    where to go on
     * @param isWhole false when some are missing: too many, too long ago, or of another database; what was known before
     *                must be looked up again
     */
    record Since(List<TaskChange> changes, ChangePosition upTo, boolean isWhole) {
        public Since {
            changes = List.copyOf(changes);
        }
    }
}
