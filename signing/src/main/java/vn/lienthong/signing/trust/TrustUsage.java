package vn.lienthong.signing.trust;

/** What a certification authority is trusted for. */
public enum TrustUsage {
    /** Signatures of persons. */
    PERSONAL,
    /** Digital seals of agencies. */
    AGENCY_SEAL,
    /** Time-stamp authorities. */
    TIMESTAMP
}
