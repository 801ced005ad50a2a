package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.time.Duration;

/** A moment after which work gives up; measured by the monotonic counter, which no clock change moves. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    void check() throws IOException {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new RefusedException(PdfRefusal.TOO_SLOW);
        }
    }
}
