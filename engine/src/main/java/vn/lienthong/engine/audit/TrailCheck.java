package vn.lienthong.engine.audit;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a check of many chains has found so far.
 *
 * @param next where to go on; null when nothing is left
 */
public record TrailCheck(long chains, long events, List<ChainState> broken, @Nullable String next) {
    public TrailCheck {
        broken = List.copyOf(broken);
    }

    static TrailCheck nothing(@Nullable String after) {
        return new TrailCheck(0, 0, List.of(), after);
    }

    TrailCheck plus(List<ChainState> more, int asked) {
        var bad = new ArrayList<>(broken);
        more.stream().filter(chain -> !chain.isWhole()).forEach(bad::add);
        var end = more.size() < asked ? null : TrailChecks.keyOf(more.getLast());
        return new TrailCheck(chains + more.size(), events + more.stream().mapToLong(ChainState::events).sum(), bad,
                end);
    }
}
