package vn.lienthong.search.local;

/** A local server could not be started or does not answer; the message is meant for the operator. */
public final class LocalEngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalEngineException(String message) {
        super(message);
    }

    public LocalEngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
