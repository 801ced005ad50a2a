package vn.lienthong.webapp.start.internal;

/** The tables wait for the rows of a backup: who began to work in them would stand in its way. */
final class UnfinishedRestoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfinishedRestoreException(String message) {
        super(message);
    }
}
