package vn.lienthong.webapp.operations.telemetry;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.OutboxWatch;

/** Counts and times the work of the relays, and shows it in the traces of the acts it follows from. */
@Component
final class OutboxMeters implements OutboxWatch {
    private final MeterRegistry meters;
    private final Tracer tracer;

    OutboxMeters(MeterRegistry meters, Tracer tracer) {
        this.meters = meters;
        this.tracer = tracer;
    }

    @Override
    public @Nullable String origin() {
        return Spans.parent(tracer);
    }

    @Override
    public Batch begun(String topic, List<String> origins) {
        var span = Spans.following(tracer, "outbox " + topic, origins);
        var scope = tracer.withSpan(span);
        var start = System.nanoTime();
        return (how, rows) -> {
            var word = how.name().toLowerCase(Locale.ROOT);
            meters.timer("lienthong.outbox.batch", "topic", topic, "outcome", word)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            meters.counter("lienthong.outbox.rows", "topic", topic, "outcome", word).increment(rows);
            scope.close();
            span.tag("outcome", word).end();
        };
    }
}
