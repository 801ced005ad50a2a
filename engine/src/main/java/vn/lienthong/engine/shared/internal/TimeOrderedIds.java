package vn.lienthong.engine.shared.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.IdSource;

/** UUID version 7: 48 bits of milliseconds, the rest random. */
@Component
final class TimeOrderedIds implements IdSource {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long version = 0x7000L | random.nextInt(0x1000);
        long high = clock.millis() << 16 | version;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
