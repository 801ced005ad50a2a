package vn.lienthong.webapp.audit;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.audit.CheckTrail;
import vn.lienthong.engine.audit.TrailCheck;

/**
 * How far a check is, as the address carries it. The figures are for the reader; what is checked depends on the place
 * alone.
 *
 * @param after  where to go on; null at the beginning and at the end
 * @param total  how many chains there were at the beginning
 * @param broken how many were not whole
 */
public record TrailCheckSoFar(@Nullable String after, long total, long chains, long events, long broken) {
    static TrailCheckSoFar begin(CheckTrail.Begun begun) {
        return new TrailCheckSoFar(null, begun.chains(), 0, 0, begun.withoutHead().size());
    }

    TrailCheckSoFar plus(TrailCheck found) {
        return new TrailCheckSoFar(found.next(), total, chains + found.chains(), events + found.events(),
                broken + found.broken().size());
    }
}
