package vn.lienthong.webapp.start.internal;

/** There is nothing to be looked at. */
final class NoInstallationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what is missing, and where */
    NoInstallationException(String what) {
        super("No installation: " + what);
    }
}
