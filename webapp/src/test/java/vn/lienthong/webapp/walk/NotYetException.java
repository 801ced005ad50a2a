package vn.lienthong.webapp.walk;

/** Somebody did not get what they wanted and will try again. */
public final class NotYetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean isTrouble;

    private NotYetException(String saw, boolean isTrouble) {
        super(saw);
        this.isTrouble = isTrouble;
    }

    /** What is waited for takes its time; that is no trouble. */
    public static NotYetException waits() {
        return new NotYetException("waits", false);
    }

    /** @param saw on the screen */
    public static NotYetException shown(String saw) {
        return new NotYetException(saw, true);
    }

    public boolean isTrouble() {
        return isTrouble;
    }
}
