package vn.lienthong.engine.content.internal;

import vn.lienthong.engine.content.Flaw;
import vn.lienthong.engine.content.InspectionLimits;

/** A small file may hold an image that fills the memory of whoever opens it. */
final class Pixels {
    private Pixels() {}

    /** @param width and height as unsigned 32-bit numbers, so that the product fits */
    static void check(long width, long height, InspectionLimits limits) throws FlawException {
        if (width == 0 || height == 0) throw new FlawException(Flaw.DAMAGED);
        if (width > limits.pixels() / height) throw new FlawException(Flaw.BOMB);
    }
}
