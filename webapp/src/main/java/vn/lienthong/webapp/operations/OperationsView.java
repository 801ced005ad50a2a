package vn.lienthong.webapp.operations;

import java.time.Instant;
import java.util.List;

import vn.lienthong.engine.finding.FailedText;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.ParkedRow;
import vn.lienthong.engine.workflow.Incident;

/** The operator's page. */
public record OperationsView(List<PartRow> parts, List<OutboxQueue> queues, KeysetPage<ParkedRow> parked,
        KeysetPage<Incident> incidents, List<RegisterEntry> heldNumbers, KeysetPage<FailedText> texts,
        KeysetPage<FailedText> withoutText, List<StuckRow> stuck) {
    /**
     * Work nobody can do.
     *
     * @param where the place or the person, by name
     */
    public record StuckRow(String step, String where, long tasks, Instant oldest) {}

    /** @param state {@code ready}, {@code starting} or {@code down} */
    public record PartRow(String name, String state, String reason) {}
}
