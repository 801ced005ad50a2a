package vn.lienthong.engine.trust;

import java.time.Instant;

/**
 * One certificate of a trust file, as a person looks at it before trusting it.
 *
 * @param fingerprint SHA-256 in upper-case hexadecimal, to be compared over another channel
 */
public record Authority(
        Kind kind, String subject, String issuer, String fingerprint, Instant validFrom, Instant validUntil) {
    /** What it does. */
    public enum Kind {
        ROOT, ISSUING, TIMESTAMP
    }
}
