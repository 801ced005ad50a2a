package vn.lienthong.crash;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells when everything was read: a store has written the bytes then, and not yet given them their name. */
final class LastByte extends FilterInputStream {
    private final Runnable point;
    private boolean told;

    LastByte(InputStream bytes, Runnable point) {
        super(bytes);
        this.point = point;
    }

    @Override
    public int read() throws IOException {
        return told(super.read());
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        return told(super.read(into, from, most));
    }

    private int told(int read) {
        if (read < 0 && !told) {
            told = true;
            point.run();
        }
        return read;
    }
}
