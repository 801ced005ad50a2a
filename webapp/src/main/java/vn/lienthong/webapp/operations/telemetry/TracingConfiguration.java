package vn.lienthong.webapp.operations.telemetry;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import io.micrometer.observation.ObservationPredicate;
import io.micrometer.tracing.exporter.SpanFilter;
import io.micrometer.tracing.otel.bridge.OtelFinishedSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Traces of requests go to the collector that {@code lienthong.tracing.endpoint} names. Without it there are none, and
 * nothing of what makes them is set up.
 */
@Configuration(proxyBeanMethods = false)
class TracingConfiguration {
    /** Open for hours, or of no interest. */
    private static final List<String> UNWATCHED = List.of("/live", "/assets/", "/webjars/", "/actuator/");

    @Bean
    ObservationPredicate requestsOfPeople() {
        return (_, context) -> !(context instanceof ServerRequestObservationContext request)
                || isWatched(request.getCarrier());
    }

    private static boolean isWatched(@Nullable HttpServletRequest request) {
        return request != null && UNWATCHED.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("lienthong.tracing.endpoint")
    @Import({OpenTelemetrySdkAutoConfiguration.class, OpenTelemetryTracingAutoConfiguration.class,
            MicrometerTracingAutoConfiguration.class, OtlpTracingAutoConfiguration.class})
    static class Switched {
        /** What failed says what it failed on: the kind of failure leaves the house, its words do not. */
        @Bean
        SpanFilter withoutWords() {
            return span -> OtelFinishedSpan.fromOtel(new WordlessSpan(OtelFinishedSpan.toOtel(span)));
        }
    }
}
