package vn.lienthong.engine.content.internal;

import java.io.InputStream;
import java.util.SplittableRandom;

/** Bytes without a pattern, as many as wanted, the same ones each time. */
public final class EndlessFile extends InputStream {
    private final SplittableRandom random = new SplittableRandom(42);
    private long left;

    public EndlessFile(long size) {
        this.left = size;
    }

    @Override
    public int read() {
        return left-- > 0 ? random.nextInt(256) : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) return -1;
        int count = (int) Math.min(left, length);
        var bytes = new byte[count];
        random.nextBytes(bytes);
        System.arraycopy(bytes, 0, buffer, offset, count);
        left -= count;
        return count;
    }
}
