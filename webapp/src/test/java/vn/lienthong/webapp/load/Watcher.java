package vn.lienthong.webapp.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import vn.lienthong.engine.bench.Heap;

/** Looks at locks of the database all the time, and each minute at what lives in the product's heap. */
final class Watcher {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final String LONGEST_WAIT = """
            SELECT coalesce(max(extract(epoch FROM clock_timestamp() - waitstart) * 1000), 0)
            FROM pg_locks WHERE NOT granted""";

    private final Connection database;
    private final Heap heap;
    private final List<Long> heapInMib = new ArrayList<>();
    private double longestWaitMillis;

    Watcher(Connection database, Heap heap) {
        this.database = database;
        this.heap = heap;
    }

    void watch(Duration duration) throws SQLException, IOException, InterruptedException {
        var end = System.nanoTime() + duration.toNanos();
        var nextMemory = System.nanoTime() + MEMORY.toNanos();
        while (System.nanoTime() < end) {
            look();
            if (System.nanoTime() > nextMemory) {
                heapInMib.add(heap.liveInMib());
                nextMemory += MEMORY.toNanos();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void look() throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(LONGEST_WAIT)) {
            rows.next();
            longestWaitMillis = Math.max(longestWaitMillis, rows.getDouble(1));
        }
    }

    double longestWaitMillis() {
        return longestWaitMillis;
    }

    /** After a collection, minute by minute. */
    List<Long> heapInMib() {
        return List.copyOf(heapInMib);
    }
}
