package vn.lienthong.engine.audit;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a check of many chains has found so far.
 *
 * @param walked how many chains lay on the way, also those that concern others
 * @param next   where to go on; null when nothing is left
 */
public record TrailCheck(long walked, long chains, long events, List<ChainState> broken, @Nullable String next) {
    public TrailCheck {
        broken = List.copyOf(broken);
    }

    static TrailCheck nothing(@Nullable String after) {
        return new TrailCheck(0, 0, 0, List.of(), after);
    }

    TrailCheck plus(TrailChecks.Piece more) {
        var bad = new ArrayList<>(broken);
        more.chains().stream().filter(chain -> !chain.isWhole()).forEach(bad::add);
        return new TrailCheck(walked + more.walked(), chains + more.chains().size(),
                events + more.chains().stream().mapToLong(ChainState::events).sum(), bad, more.next());
    }
}
