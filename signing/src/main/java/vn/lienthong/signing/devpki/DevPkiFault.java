package vn.lienthong.signing.devpki;

/** The development PKI cannot work: folder unreadable or damaged, port taken. The message says what to do. */
public final class DevPkiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DevPkiFault(String message, Throwable cause) {
        super(message, cause);
    }

    DevPkiFault(String message) {
        super(message);
    }
}
