package vn.lienthong.webapp.integration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.KeepText;
import vn.lienthong.engine.issuance.IssueDocument;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.webapp.shell.ServiceNotice;
import vn.lienthong.webapp.start.Part;
import vn.lienthong.webapp.start.Repeated;

/** Tells on every page which part is away, and how much work waits for it. */
@Component
final class PartNotice implements ServiceNotice, SmartLifecycle {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(2);
    /** Topics of the outbox that stand still without a part. Of other parts people need not be told. */
    private static final Map<String, Set<String>> WAITS_FOR = Map.of("search", Set.of(DocumentTopics.INDEX), "text",
            Set.of(DocumentTopics.TEXT, KeepText.SCANS), "timestamps", Set.of(IssueDocument.TOPIC));

    private final List<Part> parts;
    private final OutboxQueues queues;
    private final Clock clock;
    private final Repeated counting = new Repeated("queue-count", BETWEEN_COUNTS, this::recount);
    private volatile Map<String, Long> waiting = Map.of();

    PartNotice(List<Part> parts, OutboxQueues queues, Clock clock) {
        this.parts = parts.stream().filter(part -> WAITS_FOR.containsKey(part.name())).toList();
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    public List<MissingPart> missingParts() {
        var known = waiting;
        return parts.stream()
                .filter(part -> !part.condition().isReady())
                .map(part -> new MissingPart("notice." + part.name(), count(part, known)))
                .toList();
    }

    private static long count(Part part, Map<String, Long> known) {
        return WAITS_FOR.getOrDefault(part.name(), Set.of())
                .stream()
                .mapToLong(topic -> known.getOrDefault(topic, 0L))
                .sum();
    }

    private void recount() {
        waiting = missingParts().isEmpty()
                ? Map.of()
                : queues.all().stream().collect(Collectors.toMap(OutboxQueue::topic, OutboxQueue::waiting));
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
