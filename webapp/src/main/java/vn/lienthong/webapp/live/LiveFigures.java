package vn.lienthong.webapp.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailCounter;
import vn.lienthong.webapp.shell.RailCounter.Count;

/** Counts what waits for the readers whose tasks have changed. */
@Component
final class LiveFigures {
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final ObjectProvider<RailCounter> counters;
    private final Clock clock;
    private final BesideRounds beside = new BesideRounds("live-count", "what waits");

    LiveFigures(ObjectProvider<RailCounter> counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    /** Tells the stream its figures when they have changed; does not wait for it. */
    void tell(LiveStream stream, ChangePosition upTo) {
        beside.ask(() -> {
            var counted = count(Actor.of(stream.reader().person()));
            if (stream.hasCounted(counted)) stream.tell("counters", LiveEvents.counters(counted), upTo);
        }, isCounted -> {
            if (!isCounted) stream.hasNotCounted(clock.instant().plus(RETRY));
        });
    }

    private Map<String, Count> count(Actor actor) {
        var counted = new TreeMap<String, Count>();
        counters.forEach(counter -> counted.put(counter.entryId(), counter.count().apply(actor)));
        return counted;
    }
}
