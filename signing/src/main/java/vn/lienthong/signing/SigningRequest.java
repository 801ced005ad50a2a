package vn.lienthong.signing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is to be signed how.
 *
 * @param mark      the picture shown at the place; null for a signature without a mark
 * @param signingAt the time the signer claims; the time-stamp proves it later
 */
public record SigningRequest(SignatureKind kind, Place place, @Nullable MarkImage mark, Signer signer,
        Instant signingAt) {

    public SigningRequest {
        if (mark == null && place instanceof Place.Rectangle) {
            throw new IllegalArgumentException("A rectangle without a mark shows nothing");
        }
        if (mark != null && place instanceof Place.Invisible) {
            throw new IllegalArgumentException("A mark needs a place");
        }
    }
}
