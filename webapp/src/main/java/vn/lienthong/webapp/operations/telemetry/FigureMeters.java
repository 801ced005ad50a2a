package vn.lienthong.webapp.operations.telemetry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.workflow.ProcessFigures;
import vn.lienthong.webapp.operations.telemetry.Figures.Sample;
import vn.lienthong.webapp.start.Part;

/** Gauges of what waits and what runs. What nobody could count is no number, not zero. */
@Component
final class FigureMeters implements MeterBinder {
    private final Figures figures;
    private final List<String> topics;
    private final List<Part> parts;
    private final Clock clock;

    FigureMeters(Figures figures, List<OutboxHandler> handlers, List<Part> parts, Clock clock) {
        this.figures = figures;
        this.topics = handlers.stream().map(OutboxHandler::topic).sorted().toList();
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        topics.forEach(topic -> queue(meters, topic));
        jobs(meters);
        gauge(meters, "lienthong.sessions", "Open sessions of people who are signed in", Tags.empty(),
                sample -> sample.sessions().sessions());
        gauge(meters, "lienthong.people", "People who are signed in", Tags.empty(),
                sample -> sample.sessions().people());
        gauge(meters, "lienthong.roads.running", "Processes that run, on whatever version of their model",
                Tags.empty(),
                sample -> sample.running().stream().mapToLong(ProcessFigures.Running::instances).sum());
        gauge(meters, "lienthong.figures.age", "Seconds since the database was asked for these figures", Tags.empty(),
                sample -> secondsSince(sample.at()));
        parts.forEach(part -> Gauge.builder("lienthong.part.ready", part, one -> one.condition().isReady() ? 1 : 0)
                .description("Whether a part of the product works")
                .tag("part", part.name())
                .register(meters));
    }

    private void queue(MeterRegistry meters, String topic) {
        var tags = Tags.of("topic", topic);
        gauge(meters, "lienthong.outbox.waiting", "Rows of the outbox that wait", tags,
                sample -> count(sample, topic, OutboxQueue::waiting));
        gauge(meters, "lienthong.outbox.parked", "Rows of the outbox that were given up", tags,
                sample -> count(sample, topic, OutboxQueue::parked));
        gauge(meters, "lienthong.outbox.oldest", "Seconds since the oldest row of the outbox was written", tags,
                sample -> count(sample, topic, queue -> secondsSince(queue.oldest())));
    }

    private void jobs(MeterRegistry meters) {
        var about = "Automatic work of processes";
        gauge(meters, "lienthong.jobs", about, Tags.of("state", "due"), sample -> sample.jobs().due());
        gauge(meters, "lienthong.jobs", about, Tags.of("state", "later"), sample -> sample.jobs().later());
        gauge(meters, "lienthong.jobs", about, Tags.of("state", "failed"), sample -> sample.jobs().failed());
        gauge(meters, "lienthong.jobs.oldest", "Seconds since the oldest job that is due waits", Tags.empty(),
                sample -> secondsSince(sample.jobs().oldest()));
    }

    private void gauge(MeterRegistry meters, String name, String description, Tags tags,
            ToDoubleFunction<Sample> value) {
        Gauge.builder(name, figures, known -> {
            var sample = known.known();
            return sample == null ? Double.NaN : value.applyAsDouble(sample);
        }).description(description).tags(tags).register(meters);
    }

    private static double count(Sample sample, String topic, ToDoubleFunction<OutboxQueue> value) {
        return sample.queues().stream().filter(queue -> queue.topic().equals(topic)).mapToDouble(value).sum();
    }

    private double secondsSince(@Nullable Instant then) {
        return then == null ? 0 : Duration.between(then, clock.instant()).toMillis() / 1000.0;
    }
}
