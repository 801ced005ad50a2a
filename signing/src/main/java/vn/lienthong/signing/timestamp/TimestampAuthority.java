package vn.lienthong.signing.timestamp;

/** Proves that a digest existed at a time (RFC 3161). */
public interface TimestampAuthority {

    /** Whether a time-stamp could be had now; asks the authority, within the time limits. */
    TimestampProbe probe();

    /**
     * The DER encoded time-stamp token over a SHA-256 digest; an outage or an answer that proves nothing is a
     * {@link TimestampFault}.
     */
    byte[] stamp(byte[] sha256);
}
