package vn.lienthong.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of a file that can be read more than once: a second try needs them again. */
@FunctionalInterface
public interface ContentSource {
    /** A new stream from the first byte on; the reader closes it. */
    InputStream open() throws IOException;

    static ContentSource of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
