package vn.lienthong.engine.handling;

import java.time.Duration;

/**
 * How often somebody can be urged.
 *
 * @param pause how long after one urging the same holder is not urged again for the same matter, by whomever
 */
public record UrgeSettings(Duration pause) {
    public UrgeSettings {
        if (pause.isNegative()) throw new IllegalArgumentException("Urged again before it was urged: " + pause);
    }
}
