package vn.lienthong.engine.workflow.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns legal days into the engine's points in time. */
@Component
final class LegalDays {
    private final Clock clock;

    LegalDays(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last second of the day: what is due on a day is in time until it is over. */
    @Nullable
    Date endOf(@Nullable LocalDate day) {
        if (day == null) return null;
        return Date.from(day.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant());
    }
}
