package vn.lienthong.webapp.audit;

import java.util.List;
import java.util.Locale;

import vn.lienthong.engine.audit.ChainState;

/**
 * One piece of a check.
 *
 * @param found what is not whole in this piece
 */
public record TrailCheckView(TrailCheckSoFar soFar, List<Found> found) {
    /** A chain that is not whole. */
    public record Found(String objectKind, ChainState chain) {}

    static TrailCheckView of(TrailCheckSoFar soFar, List<ChainState> broken, TrailWords words, Locale locale) {
        return new TrailCheckView(soFar,
                broken.stream().map(one -> new Found(words.kind(one.objectKind(), locale), one)).toList());
    }
}
