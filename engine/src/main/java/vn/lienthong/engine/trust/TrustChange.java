package vn.lienthong.engine.trust;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A change of trust, and how far the reports that rest on it are due again.
 *
 * @param ended    whose signatures count no more; null where trust began: then whatever was unknown is judged again
 * @param judgedTo the last content whose report is due; empty at the beginning
 */
public record TrustChange(UUID id, @Nullable Ended ended, String judgedTo, boolean isFinished) {
    /**
     * @param authority   fingerprint
     * @param signedSince signatures of this time or later count no more
     */
    public record Ended(String authority, Instant signedSince) {}

    TrustChange judged(SignatureReports.Portion portion) {
        var last = portion.last();
        return new TrustChange(id, ended, last == null ? judgedTo : last, last == null);
    }
}
