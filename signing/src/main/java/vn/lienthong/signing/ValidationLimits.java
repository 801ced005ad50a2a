package vn.lienthong.signing;

import java.time.Duration;

/**
 * What a document may cost.
 *
 * @param largestFile in bytes
 * @param time        for the whole check of one document
 * @param parallel    checks at the same time; more wait
 * @param network     for one status answer
 */
public record ValidationLimits(long largestFile, Duration time, int parallel, Duration network) {

    public ValidationLimits {
        if (largestFile < 1 || parallel < 1 || !time.isPositive() || !network.isPositive()) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }

    /** 1 GiB, one minute, two at once, three seconds for a status answer. */
    public static ValidationLimits standard() {
        return new ValidationLimits(1L << 30, Duration.ofSeconds(60), 2, Duration.ofSeconds(3));
    }
}
