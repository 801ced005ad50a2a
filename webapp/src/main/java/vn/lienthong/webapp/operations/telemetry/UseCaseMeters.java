package vn.lienthong.webapp.operations.telemetry;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Tracer;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.EngineException;
import vn.lienthong.engine.shared.Outcome;

/**
 * Times each call of a use case, with its transaction, and shows it in the trace of the request that makes it. Nothing of its
 * arguments or its answer is told but whether it was done.
 */
final class UseCaseMeters implements MethodInterceptor {
    private final Supplier<MeterRegistry> meters;
    private final Supplier<Tracer> tracer;
    private final Map<Class<?>, Calls> calls = new ConcurrentHashMap<>();

    /** Both are asked for at the first call: this is made before everything else. */
    UseCaseMeters(Supplier<MeterRegistry> meters, Supplier<Tracer> tracer) {
        this.meters = meters;
        this.tracer = tracer;
    }

    /** How a call ended; a refusal is a good end. */
    private enum End {
        DONE("done"), REFUSED("refused"), FAILED("failed");

        final String word;

        End(String word) {
            this.word = word;
        }

        static End of(@Nullable Object answer) {
            return answer instanceof Outcome.Refused<?> ? REFUSED : DONE;
        }
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var of = calls.computeIfAbsent(Objects.requireNonNull(call.getThis()).getClass(),
                type -> new Calls(meters.get(), type));
        var span = Spans.within(tracer.get(), of.name);
        var start = System.nanoTime();
        var end = End.FAILED;
        of.running.incrementAndGet();
        try (var _ = tracer.get().withSpan(span)) {
            var answer = call.proceed();
            end = End.of(answer);
            return answer;
        } catch (EngineException e) {
            end = End.REFUSED;
            throw e;
        } finally {
            of.running.decrementAndGet();
            of.timer(end).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            span.tag("outcome", end.word).end();
        }
    }

    /** Of one use case. */
    private static final class Calls {
        final String name;
        final AtomicInteger running = new AtomicInteger();
        private final MeterRegistry meters;
        private final Map<End, Timer> timers = new ConcurrentHashMap<>();

        Calls(MeterRegistry meters, Class<?> type) {
            this.name = type.getSimpleName();
            this.meters = meters;
            Gauge.builder("lienthong.usecase.running", running, AtomicInteger::get)
                    .description("Calls of a use case that go on")
                    .tag("usecase", name)
                    .register(meters);
        }

        Timer timer(End end) {
            return timers.computeIfAbsent(end, how -> Timer.builder("lienthong.usecase")
                    .description("Calls of use cases, with their transactions")
                    .tag("usecase", name)
                    .tag("outcome", how.word)
                    .register(meters));
        }
    }
}
