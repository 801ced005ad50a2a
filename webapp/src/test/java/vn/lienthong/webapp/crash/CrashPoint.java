package vn.lienthong.webapp.crash;

/**
 * A moment of a road.
 *
 * @param step    what is made durable there, and by whom
 * @param ordinal which of the steps of this name on one road, from 1
 */
record CrashPoint(Moment moment, String step, int ordinal) {
    /** Just before the step, and just after it, when nobody has heard of it yet. */
    enum Moment {
        BEFORE, AFTER
    }

    @Override
    public String toString() {
        return (moment == Moment.BEFORE ? "before " : "after ") + step + (ordinal == 1 ? "" : " (" + ordinal + ")");
    }
}
