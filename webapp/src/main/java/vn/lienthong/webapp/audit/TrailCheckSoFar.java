package vn.lienthong.webapp.audit;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.audit.TrailCheck;

/**
 * How far a check is, as the address carries it. The figures are for the reader; what is checked depends on the place
 * alone.
 *
 * @param after  where to go on; null at the beginning and at the end
 * @param total  how many chains there were at the beginning; 0 when they were too many to be counted
 * @param walked how many lay on the way, also those that concern others
 * @param chains how many were checked
 * @param broken how many were not whole
 */
public record TrailCheckSoFar(@Nullable String after, long total, long walked, long chains, long events, long broken) {
    static TrailCheckSoFar begin(long total) {
        return new TrailCheckSoFar(null, total, 0, 0, 0, 0);
    }

    static TrailCheckSoFar of(Map<String, String> parameters) {
        return new TrailCheckSoFar(parameters.get("after"), figure(parameters, "total"), figure(parameters, "walked"),
                figure(parameters, "chains"), figure(parameters, "events"), figure(parameters, "broken"));
    }

    private static long figure(Map<String, String> parameters, String name) {
        try {
            return Math.max(0, Long.parseLong(parameters.getOrDefault(name, "0")));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    TrailCheckSoFar plus(TrailCheck found) {
        return new TrailCheckSoFar(found.next(), total, walked + found.walked(), chains + found.chains(),
                events + found.events(),
                broken + found.broken().size());
    }
}
