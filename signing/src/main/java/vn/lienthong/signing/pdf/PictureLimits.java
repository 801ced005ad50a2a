package vn.lienthong.signing.pdf;

import java.time.Duration;

/**
 * How much work pictures may cause.
 *
 * @param time for one act
 * @param maxPixels pixels of one picture, checked before it is decoded
 * @param maxPictures pictures, or pages of pictures, in one document
 */
public record PictureLimits(Duration time, long maxPixels, int maxPictures) {

    public PictureLimits {
        if (!time.isPositive() || maxPixels < 1 || maxPictures < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
