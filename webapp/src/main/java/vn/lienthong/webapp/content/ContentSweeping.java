package vn.lienthong.webapp.content;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.SweepContent;
import vn.lienthong.webapp.start.Repeated;

/** Repeats the sweep while the application runs; the scheduler logs a failure and goes on. */
@Component
final class ContentSweeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSweeping.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final SweepContent sweepContent;
    private final Clock clock;
    private final Repeated sweeping = new Repeated("content-sweep", PAUSE, this::sweep);

    ContentSweeping(SweepContent sweepContent, Clock clock) {
        this.sweepContent = sweepContent;
        this.clock = clock;
    }

    @Override
    public void start() {
        sweeping.start(clock.instant().plus(FIRST));
    }

    private void sweep() {
        int swept = sweepContent.sweep();
        if (swept > 0) LOG.info("Swept {} things nobody needs", swept);
    }

    @Override
    public void stop() {
        sweeping.stop();
    }

    @Override
    public boolean isRunning() {
        return sweeping.isRunning();
    }
}
