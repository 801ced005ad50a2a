package vn.lienthong.engine.access.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after wrong attempts: some are free, the next one costs the first pause, each further one doubles it
 * up to the longest; after some time without an attempt the count starts anew.
 */
enum PauseRule {
    /** People forget passwords; a guesser needs thousands of attempts. */
    NAME(5, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(1)),
    /** A whole agency may share one address. */
    CLIENT(30, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Duration forgetAfter;

    PauseRule(int free, Duration first, Duration longest, Duration forgetAfter) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.forgetAfter = forgetAfter;
    }

    Duration pauseAfter(int failures) {
        if (failures <= free) return Duration.ZERO;
        var pause = first.multipliedBy(1L << Math.min(failures - free - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    int countAfter(int failures, Instant lastAt, Instant now) {
        return lastAt.plus(forgetAfter).isBefore(now) ? 1 : failures + 1;
    }
}
