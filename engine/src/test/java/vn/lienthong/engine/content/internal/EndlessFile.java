package vn.lienthong.engine.content.internal;

import java.io.InputStream;

/** A large file that needs no place: each byte follows from its position, however it is read. */
public final class EndlessFile extends InputStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xBF58476D1CE4E5B9L;

    private final long size;
    private long position;

    public EndlessFile(long size) {
        this.size = size;
    }

    @Override
    public int read() {
        return position < size ? at(position++) & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (position >= size) return -1;
        int count = (int) Math.min(size - position, length);
        for (int i = 0; i < count; i++) buffer[offset + i] = at(position++);
        return count;
    }

    private static byte at(long position) {
        long word = ((position >>> 3) + 1) * GOLDEN;
        word = (word ^ (word >>> 30)) * MIX;
        return (byte) ((word ^ (word >>> 27)) >>> ((position & 7) * 8));
    }
}
