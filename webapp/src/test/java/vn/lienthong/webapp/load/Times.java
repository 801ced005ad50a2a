package vn.lienthong.webapp.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.lienthong.engine.bench.Timing;

/** How long people waited for what, and what went wrong. */
final class Times {
    private final Map<String, List<Long>> nanos = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    synchronized void took(String kind, Duration duration) {
        nanos.computeIfAbsent(kind, _ -> new ArrayList<>()).add(duration.toNanos());
    }

    synchronized void fault(String what) {
        faults.add(what);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized int count() {
        return nanos.values().stream().mapToInt(List::size).sum();
    }

    /** Rows of a table: what, how often, p50, p95, longest. */
    synchronized List<String> rows() {
        return nanos.entrySet().stream().map(kind -> {
            var timing = Timing.of(kind.getValue().stream().mapToLong(Long::longValue));
            return "| %s | %d | %.0f | %.0f | %.0f |".formatted(kind.getKey(), timing.times(), timing.within(0.5),
                    timing.p95(), timing.longest());
        }).toList();
    }
}
