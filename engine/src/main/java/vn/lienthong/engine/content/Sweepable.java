package vn.lienthong.engine.content;

import java.time.Instant;

/** A place where things are left behind that nobody needs any more. */
public interface Sweepable {
    /**
     * Takes away what has been of no use since before the limit.
     *
     * @return how many things were taken away
     */
    int sweep(Instant limit);
}
