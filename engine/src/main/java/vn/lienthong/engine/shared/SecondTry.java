package vn.lienthong.engine.shared;

/** What is done when something failed, and must not hide why. */
public interface SecondTry {
    /**
     * Does it; a fault of the database, or that somebody was faster, is logged and goes no further.
     *
     * @param what for the log, with ids and without names
     */
    void attempt(String what, Runnable act);
}
