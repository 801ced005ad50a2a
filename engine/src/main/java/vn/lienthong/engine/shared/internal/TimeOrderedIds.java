package vn.lienthong.engine.shared.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.IdSource;

/** UUID version 7: 48 bits of milliseconds, 12 bits that count within one, the rest random. */
@Component
final class TimeOrderedIds implements IdSource {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    /** Milliseconds and a counter of 12 bits; it never stands still, also when the clock does. */
    private long nextTick() {
        return last.updateAndGet(before -> Math.max(clock.millis() << 12, before + 1));
    }

    @Override
    public UUID next() {
        long tick = nextTick();
        long high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFF);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
