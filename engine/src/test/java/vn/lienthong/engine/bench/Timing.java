package vn.lienthong.engine.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long one does the same thing, one after the other. */
public record Timing(long[] sortedNanos) {
    /** @param act gets the number of the time, from 0 */
    public static Timing of(int warmUp, int times, IntConsumer act) {
        for (int i = 0; i < warmUp; i++) act.accept(i);
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            var since = System.nanoTime();
            act.accept(i);
            nanos[i] = System.nanoTime() - since;
        }
        Arrays.sort(nanos);
        return new Timing(nanos);
    }

    /** In milliseconds: 95 of 100 took no longer. */
    public double p95() {
        return sortedNanos[(int) Math.ceil(sortedNanos.length * 0.95) - 1] / 1e6;
    }
}
