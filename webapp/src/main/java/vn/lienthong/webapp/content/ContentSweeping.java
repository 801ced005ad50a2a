package vn.lienthong.webapp.content;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.SweepContent;

/** Repeats the sweep while the application runs; the scheduler logs a failure and goes on. */
@Component
final class ContentSweeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSweeping.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final SweepContent sweepContent;
    private final Clock clock;
    private volatile @Nullable ThreadPoolTaskScheduler scheduler;

    ContentSweeping(SweepContent sweepContent, Clock clock) {
        this.sweepContent = sweepContent;
        this.clock = clock;
    }

    @Override
    public void start() {
        var fresh = new ThreadPoolTaskScheduler();
        fresh.setThreadNamePrefix("content-sweep-");
        fresh.initialize();
        fresh.scheduleWithFixedDelay(this::sweep, clock.instant().plus(FIRST), PAUSE);
        scheduler = fresh;
    }

    private void sweep() {
        int swept = sweepContent.sweep();
        if (swept > 0) LOG.info("Swept {} things nobody needs", swept);
    }

    @Override
    public void stop() {
        var old = scheduler;
        scheduler = null;
        if (old != null) old.shutdown();
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
