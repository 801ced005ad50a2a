package vn.lienthong.engine.shared.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/** Wakes the relay of a topic as soon as work was committed in this process; other nodes find it by looking. */
@Component
final class OutboxSignal {
    private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();

    void ring(String topic) {
        bell(topic).release();
    }

    /** Waits for work, at most this long. */
    void await(String topic, Duration atMost) throws InterruptedException {
        var bell = bell(topic);
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) bell.drainPermits();
    }

    private Semaphore bell(String topic) {
        return bells.computeIfAbsent(topic, _ -> new Semaphore(0));
    }
}
