package vn.lienthong.webapp.crash;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.lienthong.webapp.walk.IncomingRoad;
import vn.lienthong.webapp.walk.OutgoingRoad;
import vn.lienthong.webapp.walk.Road;

import static org.assertj.core.api.Assertions.assertThat;

/** All crash points with everything that can be killed. {@code -Dcrash.killed=APPLICATION,TIKA} leaves out the others. */
@Tag("bench")
class EveryCrashPointIT {
    private static final List<Road> ROADS = List.of(new OutgoingRoad(), new IncomingRoad());
    /** Walks in a row on which no point was met that is still wanted. */
    private static final int VAIN_WALKS = 3;

    private final long since = System.nanoTime();
    private final CrashTable table = new CrashTable(LocalDate.now(Clock.systemUTC()));

    @Test
    void leavesNothingLostDoubledOrHalfDone() throws Exception {
        try (var site = CrashSite.trained()) {
            for (var road : ROADS) {
                site.record(road); // with everything that happens at the first time only
                var points = CrashPlan.points(site.record(road));
                for (var killed : wanted()) strike(site, road, points, killed);
            }
        }

        assertThat(table.bad()).isEmpty();
    }

    private void strike(CrashSite site, Road road, List<CrashPoint> points, Killed killed) throws IOException {
        var left = new LinkedHashMap<CrashPoint, Killed>();
        points.stream().filter(point -> CrashPlan.isDue(point, killed)).forEach(point -> left.put(point, killed));
        for (var vain = 0; !left.isEmpty() && vain < VAIN_WALKS; vain++) {
            var rows = site.strike(road, left);
            if (!rows.isEmpty()) vain = -1;
            rows.forEach(row -> left.remove(row.point()));
            note(road, rows);
        }
        note(road, left.keySet().stream().map(point -> CrashRow.notPassed(point, killed)).toList());
    }

    private void note(Road road, List<CrashRow> rows) throws IOException {
        rows.forEach(row -> table.add(road, row));
        table.write(Duration.ofNanos(System.nanoTime() - since));
    }

    private static Set<Killed> wanted() {
        var named = System.getProperty("crash.killed", "");
        var wanted = EnumSet.allOf(Killed.class);
        if (!named.isEmpty()) wanted.retainAll(Arrays.stream(named.split(",")).map(Killed::valueOf).toList());
        return wanted;
    }
}
