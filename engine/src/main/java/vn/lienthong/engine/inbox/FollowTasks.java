package vn.lienthong.engine.inbox;

import vn.lienthong.engine.shared.UseCase;

/** Tells what became of tasks since one last looked. It knows no reader: each sees what {@link TaskChange} lets them. */
@UseCase
public class FollowTasks {
    private static final int MOST = 1000;

    private final TaskChanges changes;

    FollowTasks(TaskChanges changes) {
        this.changes = changes;
    }

    public ChangePosition now() {
        return changes.now();
    }

    public TaskChanges.Since after(ChangePosition position) {
        return changes.after(position, MOST);
    }

    /** To be called now and then. */
    public int forgetOld() {
        return changes.forget();
    }
}
