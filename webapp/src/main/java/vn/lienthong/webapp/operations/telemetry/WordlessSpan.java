package vn.lienthong.webapp.operations.telemetry;

import java.util.List;

import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;

/** A step of a trace that tells whether it failed, and not in which words: these may name people or documents. */
final class WordlessSpan extends DelegatingSpanData {
    WordlessSpan(SpanData span) {
        super(span);
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }
}
