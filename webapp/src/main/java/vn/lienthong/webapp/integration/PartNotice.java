package vn.lienthong.webapp.integration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.KeepText;
import vn.lienthong.engine.issuance.AwaitedSignatures;
import vn.lienthong.engine.proposal.ReadUploads;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.webapp.shell.ServiceNotice;
import vn.lienthong.webapp.start.Part;
import vn.lienthong.webapp.start.Repeated;

/** Tells on every page which part is away, and how much work waits for it. */
@Component
final class PartNotice implements ServiceNotice, SmartLifecycle {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(2);
    private static final String TIMESTAMPS = "timestamps";
    /** Topics of the outbox that stand still without a part; without time-stamps it is the people who cannot go on. */
    private static final Map<String, Set<String>> WAITS_FOR = Map.of("search", Set.of(DocumentTopics.INDEX), "text",
            Set.of(DocumentTopics.TEXT, KeepText.SCANS, ReadUploads.TOPIC, ReadUploads.SCANS), TIMESTAMPS, Set.of());

    private final List<Part> parts;
    private final OutboxQueues queues;
    private final AwaitedSignatures signatures;
    private final Clock clock;
    private final Repeated counting = new Repeated("queue-count", BETWEEN_COUNTS, this::recount);
    /** How much waits, by part. */
    private volatile Map<String, Long> waiting = Map.of();

    PartNotice(List<Part> parts, OutboxQueues queues, AwaitedSignatures signatures, Clock clock) {
        this.parts = parts.stream().filter(part -> WAITS_FOR.containsKey(part.name())).toList();
        this.queues = queues;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public List<MissingPart> missingParts() {
        var known = waiting;
        return missing().map(part -> new MissingPart("notice." + part, known.getOrDefault(part, 0L))).toList();
    }

    private Stream<String> missing() {
        return parts.stream().filter(part -> !part.condition().isReady()).map(Part::name);
    }

    private void recount() {
        var missing = missing().toList();
        if (missing.isEmpty()) {
            waiting = Map.of();
            return;
        }
        var queued = queues.all().stream().collect(Collectors.toMap(OutboxQueue::topic, OutboxQueue::waiting));
        waiting = missing.stream().collect(Collectors.toMap(Function.identity(), part -> count(part, queued)));
    }

    private long count(String part, Map<String, Long> queued) {
        if (part.equals(TIMESTAMPS)) return signatures.count();
        return WAITS_FOR.getOrDefault(part, Set.of())
                .stream()
                .mapToLong(topic -> queued.getOrDefault(topic, 0L))
                .sum();
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
