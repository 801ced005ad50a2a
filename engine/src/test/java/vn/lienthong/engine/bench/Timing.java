package vn.lienthong.engine.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

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
        return of(Arrays.stream(nanos));
    }

    /** What was timed elsewhere, at least once. */
    public static Timing of(LongStream nanos) {
        return new Timing(nanos.sorted().toArray());
    }

    public int times() {
        return sortedNanos.length;
    }

    /** In milliseconds: so many of one took no longer. */
    public double within(double share) {
        return sortedNanos[(int) Math.ceil(sortedNanos.length * share) - 1] / 1e6;
    }

    public double p95() {
        return within(0.95);
    }

    /** In milliseconds. */
    public double longest() {
        return within(1);
    }
}
