package vn.lienthong.search;

/**
 * The index could not answer; nothing is said about the documents. An exception and not a result, because every call can
 * end so and all callers do the same: the page names the missing part, the feed tries again later.
 */
public final class SearchUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /** Why, in words an operator can act on. */
    public enum Reason {
        /** No node of the cluster answered. */
        UNREACHABLE,
        /** A node answered too late. */
        TIMED_OUT,
        /** The cluster refuses work: overload, disk full, read-only. */
        OVERLOADED,
        /** User, key or certificate is not accepted, or may not touch our indexes. */
        REFUSED,
        /** The index is missing, incomplete, or of another version of this product: prepare or rebuild it. */
        NOT_READY,
        /** Too many changes that narrow access wait for the index; answering would risk showing too much. */
        BEHIND
    }

    public SearchUnavailableException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public SearchUnavailableException(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
