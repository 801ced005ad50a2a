package vn.lienthong.webapp.content;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.SweepContent;

/** Repeats the sweep while the application runs. */
@Component
final class ContentSweeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSweeping.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final SweepContent sweepContent;
    private volatile @Nullable ScheduledExecutorService executor;

    ContentSweeping(SweepContent sweepContent) {
        this.sweepContent = sweepContent;
    }

    @Override
    public void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("content-sweep").factory());
        fresh.scheduleWithFixedDelay(this::sweep, FIRST.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
        executor = fresh;
    }

    /** One failure must not end the repetition: this is a job runner. */
    private void sweep() {
        try {
            int swept = sweepContent.sweep();
            if (swept > 0) LOG.info("Swept {} things nobody needs", swept);
        } catch (RuntimeException e) {
            LOG.warn("The sweep of content failed; the next one follows", e);
        }
    }

    @Override
    public void stop() {
        var old = executor;
        executor = null;
        if (old != null) old.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
