package vn.lienthong.webapp.start;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.SmartLifecycle;

/** A sweep that goes on as long as the application runs; the scheduler logs a failure and goes on. */
public final class Sweeping implements SmartLifecycle {
    private final Repeated repeated;
    private final Duration first;
    private final Clock clock;

    /** @param first from the start of the application to the first time */
    public Sweeping(Repeated repeated, Duration first, Clock clock) {
        this.repeated = repeated;
        this.first = first;
        this.clock = clock;
    }

    @Override
    public void start() {
        repeated.start(clock.instant().plus(first));
    }

    @Override
    public void stop() {
        repeated.stop();
    }

    @Override
    public boolean isRunning() {
        return repeated.isRunning();
    }
}
