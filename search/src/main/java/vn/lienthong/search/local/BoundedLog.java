package vn.lienthong.search.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a child prints, in a file that is put aside when full; the one put aside before goes. */
final class BoundedLog {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedLog.class);
    private static final int TAIL = 2_000;

    private final Path file;
    private final long limit;

    /** @param limit bytes per file; two files at most */
    BoundedLog(Path file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    /** Writes until the child closes its end. */
    void follow(InputStream printed) {
        var buffer = new byte[8192];
        try (printed) {
            for (var n = printed.read(buffer); n >= 0; n = printed.read(buffer)) append(buffer, n);
        } catch (IOException e) {
            LOG.debug("End of {}", file, e);
        }
    }

    /** The last lines, for a message that says why the child does not run. */
    String tail() {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL));
            var bytes = ByteBuffer.allocate(TAIL);
            for (var n = 0; n >= 0 && bytes.hasRemaining();) n = channel.read(bytes);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "";
        }
    }

    /** A full disk must not stop the reading: the child would wait for us for ever. */
    private void append(byte[] bytes, int length) {
        try {
            if (Files.exists(file) && Files.size(file) + length > limit) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(bytes, 0, length);
            }
        } catch (IOException e) {
            LOG.debug("Lost {} bytes of {}", length, file, e);
        }
    }
}
