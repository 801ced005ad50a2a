package vn.lienthong.webapp.operations.telemetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.micrometer.tracing.otel.bridge.CompositeSpanExporter;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordlessSpanTests {
    private final List<SpanData> left = new ArrayList<>();

    @Test
    void tellsThatACallFailedAndNotInWhichWords() {
        var filter = new TracingConfiguration.Switched().withoutWords();
        var exporter = new CompositeSpanExporter(List.of(new Kept()), null, null, List.of(filter));
        try (var traces = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build()) {
            var span = traces.get("test").spanBuilder("call").startSpan();
            span.setStatus(StatusCode.ERROR, "Không có văn bản của bà Nguyễn Thị Bí Mật");
            span.recordException(new IllegalStateException("bà Nguyễn Thị Bí Mật"));
            span.end();
        }

        assertThat(left).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEmpty();
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.getName()).isEqualTo("call");
        });
    }

    private final class Kept implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            left.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
