package vn.lienthong.engine.shared.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.OutboxHandler;

/** Runs one relay for each topic that has a handler, from the start of the application to its end. */
@Component
final class OutboxRelay implements SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<OutboxHandler> handlers;
    private final JdbcOutbox outbox;
    private final OutboxSignal signal;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();

    OutboxRelay(List<OutboxHandler> handlers, JdbcOutbox outbox, OutboxSignal signal, Clock clock) {
        this.handlers = handlers;
        this.outbox = outbox;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        for (var handler : handlers)
            threads.add(Thread.ofVirtual()
                    .name("outbox-" + handler.topic())
                    .start(new TopicRelay(handler, outbox, signal, clock)));
    }

    /** An interrupted batch is given back by the end of its lease: nothing is lost, some work is done again. */
    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) join(thread);
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
