package vn.lienthong.webapp.start;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Does something again and again in a thread of its own; a failure is logged, and it goes on. */
public final class Repeated {
    private final String name;
    private final Duration pause;
    private final Runnable task;
    private volatile @Nullable ThreadPoolTaskScheduler scheduler;

    /**
     * @param name  of the thread
     * @param pause from the end of one time to the beginning of the next
     */
    public Repeated(String name, Duration pause, Runnable task) {
        this.name = name;
        this.pause = pause;
        this.task = task;
    }

    /** Begins at the given moment. */
    public void start(Instant first) {
        var fresh = new ThreadPoolTaskScheduler();
        fresh.setThreadNamePrefix(name + "-");
        fresh.setDaemon(true);
        fresh.initialize();
        var _ = fresh.scheduleWithFixedDelay(task, first, pause);
        scheduler = fresh;
    }

    public void stop() {
        var old = scheduler;
        scheduler = null;
        if (old != null) old.shutdown();
    }

    public boolean isRunning() {
        return scheduler != null;
    }
}
