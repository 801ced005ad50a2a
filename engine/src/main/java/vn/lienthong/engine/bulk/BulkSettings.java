package vn.lienthong.engine.bulk;

import java.time.Duration;

/**
 * How much at a time, and how long it is remembered.
 *
 * @param most how many tasks one act takes
 * @param kept how long what became of them can be looked up
 */
public record BulkSettings(int most, Duration kept) {
    public BulkSettings {
        if (most < 1) throw new IllegalArgumentException("An act on no task: " + most);
        if (!kept.isPositive()) throw new IllegalArgumentException("Forgotten before it is seen: " + kept);
    }
}
