package vn.lienthong.webapp.start.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting with an end. */
final class Await {
    private Await() {}

    static boolean until(BooleanSupplier condition, Duration limit) throws InterruptedException {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) return false;
            Thread.sleep(100);
        }
        return true;
    }
}
