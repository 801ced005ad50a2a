package vn.lienthong.engine.bulk;

/**
 * How far a bulk act is, in tasks.
 *
 * @param waiting  also those that are stuck
 * @param stuck    how many were given up after many tries, until somebody has them tried again or stops
 * @param undoable how many are done and can still be taken back, none of it having been tried
 */
public record BulkProgress(int waiting, int stuck, int done, int refused, int stopped, int undoable) {
    public int all() {
        return waiting + done + refused + stopped;
    }

    public int ended() {
        return all() - waiting;
    }

    /** Whether nothing goes on by itself. */
    public boolean isOver() {
        return waiting == stuck;
    }
}
