package vn.lienthong.engine.shared.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.OutboxWatch;

/** Runs the relays of each topic that has a handler, from the start of the application to its end. */
@Component
final class OutboxRelay implements SmartLifecycle {
    /** Most batches are done by then; reading a long scan is not. */
    private static final Duration FOR_A_BATCH = Duration.ofSeconds(3);
    private static final Duration FOR_GIVING_BACK = Duration.ofSeconds(10);

    private final List<OutboxHandler> handlers;
    private final JdbcOutbox outbox;
    private final OutboxSignal signal;
    private final OutboxWatch watch;
    private final Clock clock;
    private final Map<TopicRelay, Thread> running = new LinkedHashMap<>();

    OutboxRelay(List<OutboxHandler> handlers, JdbcOutbox outbox, OutboxSignal signal, OutboxWatched watched,
            Clock clock) {
        this.handlers = handlers;
        this.outbox = outbox;
        this.signal = signal;
        this.watch = watched.watch();
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        for (var handler : handlers)
            for (int i = 0; i < handler.batchesAtOnce(); i++) {
                var relay = new TopicRelay(handler, outbox, signal, watch, clock);
                running.put(relay, Thread.ofVirtual().name("outbox-" + handler.topic()).start(relay));
            }
    }

    /**
     * Batches come to their end, so that other nodes need not wait for a lease; one that takes long is interrupted and
     * given back: nothing is lost, some work is done again.
     */
    @Override
    public synchronized void stop() {
        running.keySet().forEach(TopicRelay::end);
        var over = System.nanoTime() + FOR_A_BATCH.toNanos();
        for (var thread : running.values()) join(thread, Duration.ofNanos(Math.max(1, over - System.nanoTime())));
        running.values().forEach(Thread::interrupt);
        var last = System.nanoTime() + FOR_GIVING_BACK.toNanos();
        for (var thread : running.values()) join(thread, Duration.ofNanos(Math.max(1, last - System.nanoTime())));
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    private static void join(Thread thread, Duration atMost) {
        try {
            thread.join(atMost);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
