package vn.lienthong.search.text;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What time one file may cost.
 *
 * @param text for a file with a text layer
 * @param scan for a scan of a few pages
 * @param page what each page to be recognised may take
 * @param most no file takes longer, and the server is never asked for more: it refuses a task that wants more time than
 *             its own limit ({@code taskTimeoutMillis}) allows
 */
public record ReadingLimits(Duration text, Duration scan, Duration page, Duration most) {
    private static final ReadingLimits USUAL = new ReadingLimits(Duration.ofSeconds(60), Duration.ofMinutes(10),
            Duration.ofSeconds(30), Duration.ofMinutes(5));

    public ReadingLimits {
        if (most.isNegative() || most.isZero()) throw new IllegalArgumentException("No time to read: " + most);
    }

    /** 60 s for a file, 10 min or 30 s a page for a scan, and never more than the server allows. */
    public static ReadingLimits within(Duration allowed) {
        return new ReadingLimits(USUAL.text, USUAL.scan, USUAL.page, allowed);
    }

    /** Never more than 5 min: what a Tika server that nobody tuned allows. */
    public static ReadingLimits ofStockServer() {
        return USUAL;
    }

    Duration forText() {
        return atMost(text);
    }

    /** @param pages to be recognised; null when not known */
    Duration forScan(@Nullable Integer pages) {
        var byPages = page.multipliedBy(pages == null ? 0 : pages);
        return atMost(byPages.compareTo(scan) > 0 ? byPages : scan);
    }

    private Duration atMost(Duration wanted) {
        return wanted.compareTo(most) > 0 ? most : wanted;
    }
}
