package vn.lienthong.webapp.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long people waited for what, and what went wrong. */
final class Times {
    private final Map<String, List<Long>> millis = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    synchronized void took(String kind, Duration duration, int status) {
        millis.computeIfAbsent(kind, _ -> new ArrayList<>()).add(duration.toMillis());
        if (status >= 400) faults.add(kind + " answered " + status);
    }

    synchronized void fault(String what) {
        faults.add(what);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized int count() {
        return millis.values().stream().mapToInt(List::size).sum();
    }

    /** Rows of a table: what, how often, p50, p95, longest. */
    synchronized List<String> rows() {
        return millis.entrySet().stream().map(kind -> {
            var sorted = kind.getValue().stream().sorted().toList();
            return "| %s | %d | %d | %d | %d |".formatted(kind.getKey(), sorted.size(), at(sorted, 0.5),
                    at(sorted, 0.95),
                    sorted.getLast());
        }).toList();
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }
}
