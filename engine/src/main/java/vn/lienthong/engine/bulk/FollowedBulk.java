package vn.lienthong.engine.bulk;

/** A bulk act and how far it is. */
public record FollowedBulk(BulkAct act, BulkProgress progress) {
    public boolean mayUndo() {
        return progress.waiting() == 0 && progress.undoable() > 0 && act.kind().undoneBy() != null;
    }
}
