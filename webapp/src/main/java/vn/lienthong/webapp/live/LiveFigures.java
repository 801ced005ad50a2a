package vn.lienthong.webapp.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailCounter;
import vn.lienthong.webapp.shell.RailCounter.Count;

/** Counts what waits for the readers whose tasks have changed: a few at a time, so that pages get their connections. */
@Component
final class LiveFigures {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFigures.class);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;

    private final ObjectProvider<RailCounter> counters;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    LiveFigures(ObjectProvider<RailCounter> counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    /** Tells the stream its figures when they have changed; does not wait for it. */
    void tell(LiveStream stream, ChangePosition upTo) {
        Thread.ofVirtual().name("live-count").start(() -> {
            places.acquireUninterruptibly();
            var isCounted = false;
            try {
                var counted = count(Actor.of(stream.reader().person()));
                if (stream.hasCounted(counted)) stream.tell("counters", LiveEvents.counters(counted), upTo);
                isCounted = true;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Could not count what waits: {}", e.toString());
            } finally {
                if (!isCounted) stream.hasNotCounted(clock.instant().plus(RETRY));
                places.release();
            }
        });
    }

    private Map<String, Count> count(Actor actor) {
        var counted = new TreeMap<String, Count>();
        counters.forEach(counter -> counted.put(counter.entryId(), counter.count().apply(actor)));
        return counted;
    }
}
