package vn.lienthong.engine.trust;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.ContentId;

/**
 * The kept findings about some content.
 *
 * @param attempts    how often it was checked
 * @param nextCheckAt when it is tried again, because it could not be checked or because trust has changed since; null
 *                    when the result stands
 */
public record SignatureReport(
        ContentId content, SignatureFindings findings, int attempts, Instant checkedAt,
        @Nullable Instant nextCheckAt) {
    boolean isDue(Instant now) {
        return nextCheckAt != null && !nextCheckAt.isAfter(now);
    }
}
