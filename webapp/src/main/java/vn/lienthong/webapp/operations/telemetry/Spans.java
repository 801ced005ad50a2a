package vn.lienthong.webapp.operations.telemetry;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.jspecify.annotations.Nullable;

/**
 * Steps of a trace. What an act is called across the outbox is a {@code traceparent} of the W3C, so that any tool knows it.
 * While traces are off, everything here does nothing.
 */
final class Spans {
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private Spans() {}

    /** A step of the trace that goes on in this thread; none begins a trace of its own. */
    static Span within(Tracer tracer, String name) {
        var current = tracer.currentSpan();
        return current == null || current.isNoop() ? Span.NOOP : tracer.nextSpan().name(name).start();
    }

    /** Of the act in this thread; null when it is in no trace, or in one that is not kept. */
    static @Nullable String parent(Tracer tracer) {
        var current = tracer.currentSpan();
        if (current == null || current.isNoop()) return null;
        var context = current.context();
        return Boolean.TRUE.equals(context.sampled())
                ? "00-" + context.traceId() + "-" + context.spanId() + "-01"
                : null;
    }

    /** Goes on with the trace if it is one, at whatever step; for several it stands beside them, with a link to each. */
    static Span following(Tracer tracer, String name, List<String> parents) {
        var known = parents.stream()
                .filter(parent -> PARENT.matcher(parent).matches())
                .collect(Collectors.toMap(Spans::trace, Function.identity(), (one, _) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
        if (known.isEmpty()) return Span.NOOP;
        if (known.size() == 1) return after(tracer, name, known.getFirst());
        var span = tracer.spanBuilder().name(name).kind(Span.Kind.CONSUMER).setNoParent();
        known.forEach(parent -> span.addLink(new Link(context(tracer, parent))));
        return span.start();
    }

    private static String trace(String parent) {
        return parent.substring(3, 35);
    }

    /** By the interface below: the one above knows no parent but a span of this process. */
    private static Span after(Tracer tracer, String name, String parent) {
        var parts = PARENT.matcher(parent);
        if (!parts.matches()) throw new IllegalArgumentException(parent);
        var remote = SpanContext.createFromRemoteParent(parts.group(1), parts.group(2), TraceFlags.getSampled(),
                TraceState.getDefault());
        try (var _ = io.opentelemetry.api.trace.Span.wrap(remote).makeCurrent()) {
            return tracer.spanBuilder().name(name).kind(Span.Kind.CONSUMER).start();
        }
    }

    private static TraceContext context(Tracer tracer, String parent) {
        var parts = PARENT.matcher(parent);
        if (!parts.matches()) throw new IllegalArgumentException(parent);
        return tracer.traceContextBuilder()
                .traceId(parts.group(1))
                .spanId(parts.group(2))
                .sampled(true)
                .build();
    }
}
