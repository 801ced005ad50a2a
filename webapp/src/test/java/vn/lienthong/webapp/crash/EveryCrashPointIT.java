package vn.lienthong.webapp.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.lienthong.webapp.walk.IncomingRoad;
import vn.lienthong.webapp.walk.OutgoingRoad;
import vn.lienthong.webapp.walk.Road;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All crash points with everything that can be killed. {@code -Dcrash.killed=APPLICATION,TIKA} and {@code -Dcrash.road=outgoing}
 * leave out the others.
 */
@Tag("bench")
class EveryCrashPointIT {
    private static final Map<String, Road> ROADS = Map.of("outgoing", new OutgoingRoad(), "incoming",
            new IncomingRoad());
    /** Walks in a row on which no point was met that is still wanted. */
    private static final int VAIN_WALKS = 3;

    @Test
    void leavesNothingLostDoubledOrHalfDone() throws Exception {
        var table = CrashTable.open();
        try (var site = CrashSite.trained()) {
            for (var road : roads()) {
                site.record(road); // with everything that happens at the first time only
                var recorded = site.record(road);
                recorded.retainAll(site.record(road)); // what an earlier road left to be done comes only once
                var points = CrashPlan.points(recorded);
                for (var killed : wanted()) strike(site, road, points, killed, table);
            }
        }

        assertThat(table.bad()).isEmpty();
    }

    private static void strike(CrashSite site, Road road, List<CrashPoint> points, Killed killed, CrashTable table)
            throws IOException {
        var since = System.nanoTime();
        var left = new LinkedHashMap<CrashPoint, Killed>();
        points.stream().filter(point -> CrashPlan.isDue(point, killed)).forEach(point -> left.put(point, killed));
        var rows = new ArrayList<CrashRow>();
        for (var vain = 0; !left.isEmpty() && vain < VAIN_WALKS; vain++) {
            var struck = site.strike(road, left);
            if (!struck.isEmpty()) vain = -1;
            struck.forEach(row -> left.remove(row.point()));
            rows.addAll(struck);
            table.keep(road, killed, rows, left.keySet(), Duration.ofNanos(System.nanoTime() - since));
        }
    }

    private static List<Road> roads() {
        var named = System.getProperty("crash.road", "");
        return ROADS.entrySet()
                .stream()
                .filter(road -> named.isEmpty() || named.equals(road.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Set<Killed> wanted() {
        var named = System.getProperty("crash.killed", "");
        var wanted = EnumSet.allOf(Killed.class);
        if (!named.isEmpty()) wanted.retainAll(Arrays.stream(named.split(",")).map(Killed::valueOf).toList());
        return wanted;
    }
}
