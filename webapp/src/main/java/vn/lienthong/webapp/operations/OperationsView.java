package vn.lienthong.webapp.operations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.finding.FailedText;
import vn.lienthong.engine.operation.LogDetail;
import vn.lienthong.engine.operation.LogLevel;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.ParkedRow;
import vn.lienthong.engine.workflow.Incident;
import vn.lienthong.webapp.operations.telemetry.Figures.Sample;

/** The operator's page. */
public record OperationsView(List<PartRow> parts, List<OutboxQueue> queues, KeysetPage<ParkedRow> parked,
        KeysetPage<Incident> incidents, List<RegisterEntry> heldNumbers, KeysetPage<FailedText> texts,
        KeysetPage<FailedText> withoutText, StuckView stuck, Sample figures, List<VersionRow> versions,
        LogView log) {
    /**
     * A kind of trouble that wants somebody.
     *
     * @param kind  message key and place on the page: {@code operations.attention.<kind>}, {@code #o-<kind>}
     * @param count how often, in words: {@code 50+}
     */
    public record Attention(String kind, String count) {}

    /** What wants the operator, the worst first; empty on a good day. */
    public List<Attention> attention() {
        long down = parts.stream().filter(part -> part.state().equals("down")).count();
        long stopped = queues.stream().mapToLong(OutboxQueue::parked).sum();
        return Stream.of(new Attention("parts", String.valueOf(down)), new Attention("parked", String.valueOf(stopped)),
                new Attention("incidents", count(incidents)),
                new Attention("stuck", String.valueOf(stuck.rows().size())),
                new Attention("numbers", String.valueOf(heldNumbers.size())), new Attention("texts", count(texts)))
                .filter(one -> !one.count().equals("0"))
                .toList();
    }

    private static String count(KeysetPage<?> page) {
        return page.items().size() + (page.next() == null ? "" : "+");
    }

    /**
     * What nobody can do.
     *
     * @param at when it was looked for; null when that has not come to an end yet
     */
    public record StuckView(List<StuckRow> rows, @Nullable Instant at) {}

    /**
     * Work nobody can do.
     *
     * @param where the place or the person, by name
     */
    public record StuckRow(String step, String where, long tasks, Instant oldest) {}

    /** @param state {@code ready}, {@code starting} or {@code down} */
    public record PartRow(String name, String state, String version, String reason) {}

    /** @param name {@code product}, {@code built}, {@code tables} or {@code java} */
    public record VersionRow(String name, String version) {}

    /**
     * How much the log says.
     *
     * @param changed  where it is not as the settings say
     * @param packages what can be chosen
     * @param minutes  for how long
     */
    public record LogView(List<LogLevel> changed, List<String> packages, List<LogDetail> levels,
            List<Integer> minutes) {}
}
