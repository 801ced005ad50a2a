package vn.lienthong.engine.backup;

/** What was to be restored is no backup, is damaged, or does not fit where it should go. Nothing was changed for good. */
public final class UnfitBackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why in words for an operator */
    public UnfitBackupException(String why) {
        super(why);
    }
}
