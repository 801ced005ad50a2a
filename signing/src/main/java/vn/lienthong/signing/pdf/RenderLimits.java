package vn.lienthong.signing.pdf;

import java.time.Duration;

/**
 * How much work drawing a page may cause.
 *
 * @param time for one page
 * @param maxPixels of the picture that is drawn
 * @param maxPicturePixels of any picture on the page
 * @param maxStreamBytes of any one part of the page (content, font, picture) once decompressed
 * @param maxAtOnce pages drawn at the same time; one that overran its time counts until it really ends
 */
public record RenderLimits(Duration time, long maxPixels, long maxPicturePixels, long maxStreamBytes, int maxAtOnce) {

    public RenderLimits {
        if (!time.isPositive() || Math.min(Math.min(maxPixels, maxPicturePixels), maxStreamBytes) < 1
                || maxAtOnce < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
