package vn.lienthong.signing.timestamp;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/** No time-stamp for a reason outside this product. Whoever catches it may try again later with the same digest. */
public final class TimestampFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no time-stamp. */
    public enum Kind {
        /** Nobody listens, or the connection broke. */
        UNREACHABLE,
        TIMEOUT,
        /** The authority answered and gave none. */
        REFUSED,
        /** The answer is not a time-stamp over this digest. */
        BAD_ANSWER
    }

    private final Kind kind;
    private final URI authority;

    TimestampFault(Kind kind, URI authority, @Nullable Throwable cause) {
        super("No time-stamp from " + authority + ": " + kind, cause);
        this.kind = kind;
        this.authority = authority;
    }

    public Kind kind() {
        return kind;
    }

    public URI authority() {
        return authority;
    }
}
