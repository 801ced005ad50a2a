package vn.lienthong.webapp.integration.search;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.KeepText;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.webapp.shell.ServiceNotice;
import vn.lienthong.webapp.start.Part;
import vn.lienthong.webapp.start.Repeated;

/** Tells on every page that search or text reading is away, and how much waits for it. */
@Component
final class SearchNotice implements ServiceNotice, SmartLifecycle {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(2);
    private static final Set<String> INDEX = Set.of(DocumentTopics.INDEX);
    private static final Set<String> TEXT = Set.of(DocumentTopics.TEXT, KeepText.SCANS);

    private final List<Part> parts;
    private final OutboxQueues queues;
    private final Clock clock;
    private volatile Map<String, Long> waiting = Map.of();
    private final Repeated counting = new Repeated("queue-count", BETWEEN_COUNTS, this::recount);

    SearchNotice(List<Part> parts, OutboxQueues queues, Clock clock) {
        this.parts = List.copyOf(parts);
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    public List<MissingPart> missingParts() {
        var missing = new ArrayList<MissingPart>();
        if (isAway("search")) missing.add(new MissingPart("notice.search", count(INDEX)));
        if (isAway("text")) missing.add(new MissingPart("notice.text", count(TEXT)));
        return missing;
    }

    private boolean isAway(String name) {
        return parts.stream().anyMatch(part -> part.name().equals(name) && !part.condition().isReady());
    }

    private long count(Set<String> topics) {
        var known = waiting;
        return topics.stream().mapToLong(topic -> known.getOrDefault(topic, 0L)).sum();
    }

    private void recount() {
        waiting = isAway("search") || isAway("text")
                ? queues.all().stream().collect(Collectors.toMap(OutboxQueue::topic, OutboxQueue::waiting))
                : Map.of();
    }

    @Override
    public void start() {
        counting.start(clock.instant());
    }

    @Override
    public void stop() {
        counting.stop();
    }

    @Override
    public boolean isRunning() {
        return counting.isRunning();
    }
}
