package vn.lienthong.signing.pdf;

import java.time.Duration;

/**
 * How much work one file may cause.
 *
 * @param time for one act on one file
 * @param maxPages pages a file may have
 * @param maxStreamBytes of any one part of a page (content, font) once decompressed
 */
public record PdfLimits(Duration time, int maxPages, long maxStreamBytes) {

    public PdfLimits {
        if (!time.isPositive() || maxPages < 1 || maxStreamBytes < 1)
            throw new IllegalArgumentException("limits must be positive");
    }
}
