package vn.lienthong.webapp.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.bench.Heap;
import vn.lienthong.webapp.load.Crowd.Agency;

import static org.assertj.core.api.Assertions.assertThat;

/** A day in a dozen agencies, in short. {@code -Dload.minutes=…} makes it shorter. */
@Tag("bench")
class LoadRunIT {
    private static final Duration DURATION = Duration.ofMinutes(Integer.getInteger("load.minutes", 20));
    private static final Duration TO_THE_END = Duration.ofMinutes(5);
    private static final Path REPORT = Path.of("src", "docs", "load-run.md");
    private static final double MOST_WAIT_MILLIS = 1_000;
    /** How much the last third of the run may hold above the first. */
    private static final double MOST_GROWTH = 1.1;
    private static final List<Agency> AGENCIES = List.of(
            new Agency("xa1", "huyện Đông Hải", "huyen1"), new Agency("xa2", "huyện Đông Hải", "huyen1"),
            new Agency("xa3", "huyện Đông Hải", "huyen1"), new Agency("xa4", "huyện Tây Sơn", "huyen2"),
            new Agency("xa5", "huyện Tây Sơn", "huyen2"), new Agency("xa6", "huyện Tây Sơn", "huyen2"),
            new Agency("xab1", "xã Đồng Tiến", "xab2"), new Agency("xab2", "xã Thạch Bàn", "xab3"),
            new Agency("xab3", "xã Ba Trại", "xab4"), new Agency("xab4", "xã Vĩnh Thịnh", "xab1"));

    @Test
    void aDayBringsNoErrorNoLongWaitAndNoGrowth() throws Exception {
        var installation = LargeInstallation.get();
        try (var crowd = new Crowd(installation.port()); var database = installation.database()) {
            var watcher = new Watcher(database, new Heap(installation.pid()));
            crowd.begin(AGENCIES, LargeInstallation.WAITING_AT);
            watcher.watch(DURATION);
            crowd.end(TO_THE_END);

            write(crowd, watcher);
            assertThat(crowd.times().faults()).isEmpty();
            assertThat(watcher.longestWaitMillis()).isLessThanOrEqualTo(MOST_WAIT_MILLIS);
            assertThat(growth(watcher.heapInMib())).isLessThanOrEqualTo(MOST_GROWTH);
        }
    }

    private static String errors(Crowd crowd) {
        var faults = crowd.times().faults();
        return faults.isEmpty() ? "0" : faults.size() + ": " + faults.stream().distinct().limit(10).toList();
    }

    private static double growth(List<Long> heap) {
        int third = Math.max(1, heap.size() / 3);
        return mean(heap.subList(heap.size() - third, heap.size())) / mean(heap.subList(0, third));
    }

    private static double mean(List<Long> figures) {
        return figures.stream().mapToLong(Long::longValue).average().orElse(Double.NaN);
    }

    private static void write(Crowd crowd, Watcher watcher) throws IOException {
        var report = """
                # Load run

                Written by `mvn verify -Pbench -pl webapp -am`: the packaged product with `%s`, all durable settings of the
                database on; product, PostgreSQL, Elasticsearch, Tika and the people share one machine.

                | | |
                |---|---|
                | Date, machine | %s, %d cores |
                | Documents, open tasks | %,d, %,d: copies of three that people had brought somewhere, with their trail, not in the index |
                | At work at the same time | %d, each thinking 1.5 to 6.5 seconds before every step; the inbox of %d of them kept live |
                | Duration | %d minutes |
                | Requests | %,d: %.1f a second |
                | Roads walked to their end; letters directed several at a time | %d; %d |
                | Errors: whatever a person was shown instead of what they had asked for (asked: none) | %s |
                | Longest wait for a lock of the database (asked: ≤ 1 s) | %.0f ms, looked at ten times a second |
                | Heap in use after a collection, each minute, MiB | %s |
                | Last third of the run ÷ first (asked: flat) | %.2f |

                | Answers | Number | p50 ms | p95 ms | longest ms |
                |---|---|---|---|---|
                %s
                """.formatted(LargeInstallation.HEAP, LocalDate.now(Clock.systemUTC()),
                Runtime.getRuntime().availableProcessors(), LargeInstallation.DOCUMENTS,
                LargeInstallation.DOCUMENTS / 2,
                crowd.busy(), crowd.listening(), DURATION.toMinutes(), crowd.times().count(),
                crowd.times().count() / (double) DURATION.toSeconds(), crowd.roads(), crowd.directed(), errors(crowd),
                watcher.longestWaitMillis(), watcher.heapInMib(), growth(watcher.heapInMib()),
                String.join("\n", crowd.times().rows()));
        Files.writeString(REPORT, report);
    }
}
