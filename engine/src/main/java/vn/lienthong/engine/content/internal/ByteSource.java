package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from any place. */
interface ByteSource {
    long size();

    /** At most {@code length} bytes from there on. The caller closes the stream. */
    InputStream open(long from, long length) throws IOException;

    /** At most {@code length} bytes from there on; fewer at the end. */
    default byte[] read(long from, int length) throws IOException {
        if (from < 0 || from >= size()) return new byte[0];
        try (var in = open(from, length)) {
            return in.readNBytes(length);
        }
    }
}
