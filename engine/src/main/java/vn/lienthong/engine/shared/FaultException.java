package vn.lienthong.engine.shared;

/** Something outside failed. The work is repeated later; the operator sees whose fault it is. */
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Origin {
        OURS, SENDER, RECEIVER, TRUST_SERVICE
    }

    private final Origin origin;

    public FaultException(Origin origin, String message, Throwable cause) {
        super(message, cause);
        this.origin = origin;
    }

    public FaultException(Origin origin, String message) {
        super(message);
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }
}
