package vn.lienthong.engine.content;

/** The content store that the settings name is not this installation's; the message says to the operator what to do. */
public final class UnfitStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnfitStoreException(String message) {
        super(message);
    }
}
