package vn.lienthong.engine.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** When what could not be checked is tried again: soon at first, then daily, and not for ever. */
final class CheckPauses {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(8));
    private static final Duration LATER = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 60;

    private CheckPauses() {}

    /** @param attempts how often it was tried; null when that is enough */
    static @Nullable Instant next(SignatureState state, int attempts, Instant now) {
        if (state != SignatureState.NOT_CHECKED || attempts >= MOST_ATTEMPTS) return null;
        return now.plus(attempts <= PAUSES.size() ? PAUSES.get(attempts - 1) : LATER);
    }
}
