package vn.lienthong.signing.keys;

/** The key could not be used for a reason that is nobody's PIN: file unreadable, token gone, service down. */
public final class KeyFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyFault(String message) {
        super(message);
    }

    KeyFault(String message, Throwable cause) {
        super(message, cause);
    }
}
