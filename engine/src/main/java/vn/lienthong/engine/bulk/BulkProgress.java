package vn.lienthong.engine.bulk;

/**
 * How far a bulk act is, in tasks.
 *
 * @param undoable how many are done and can still be taken back, none of it having been tried
 */
public record BulkProgress(int waiting, int done, int refused, int stopped, int undoable) {
    public int all() {
        return waiting + done + refused + stopped;
    }

    public int ended() {
        return all() - waiting;
    }

    public boolean isOver() {
        return waiting == 0;
    }
}
