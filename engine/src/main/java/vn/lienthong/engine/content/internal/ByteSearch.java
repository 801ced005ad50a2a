package vn.lienthong.engine.content.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Notices byte sequences that pass through a stream. */
final class ByteSearch extends FilterInputStream {
    private final List<Wanted> wanted = new ArrayList<>();

    ByteSearch(InputStream in) {
        super(in);
    }

    void lookFor(byte[] sequence, Runnable whenFound) {
        wanted.add(new Wanted(sequence, whenFound));
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) notice((byte) value);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = 0; i < read; i++) notice(buffer[offset + i]);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("A search skips nothing");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void notice(byte value) {
        for (var one : wanted) one.next(value);
    }

    /** Knuth, Morris and Pratt: one step per byte, no looking back. */
    private static final class Wanted {
        private final byte[] sequence;
        private final int[] fallBack;
        private final Runnable whenFound;
        private int matched;

        Wanted(byte[] sequence, Runnable whenFound) {
            this.sequence = sequence.clone();
            this.whenFound = whenFound;
            this.fallBack = new int[sequence.length];
            for (int i = 1, k = 0; i < sequence.length; i++) {
                while (k > 0 && sequence[i] != sequence[k])
                    k = fallBack[k - 1];
                if (sequence[i] == sequence[k]) k++;
                fallBack[i] = k;
            }
        }

        void next(byte value) {
            while (matched > 0 && value != sequence[matched])
                matched = fallBack[matched - 1];
            if (value == sequence[matched]) matched++;
            if (matched < sequence.length) return;
            whenFound.run();
            matched = fallBack[matched - 1];
        }
    }
}
