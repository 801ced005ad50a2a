package vn.lienthong.rules.twin;

import java.time.Instant;

/** Breaks the rule of the clock. */
final class ReadsTheServersClock {
    Instant now() {
        return Instant.now();
    }
}
