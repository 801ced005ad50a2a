package vn.lienthong.signing.pdf;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its final place and moves it there when it is complete, so nobody meets half a file. */
final class NewFile {

    /** Writes the content of a new file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private NewFile() {}

    static void write(Path target, Content content) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (var out = new DiskStream(part)) {
                content.writeTo(out);
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws DiskException {
        try {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DiskException(e);
        }
    }

    /** Names failures of the disk, which would otherwise look like failures of the file being read. */
    private static final class DiskStream extends FilterOutputStream {

        DiskStream(Path file) throws DiskException {
            super(open(file));
        }

        private static OutputStream open(Path file) throws DiskException {
            try {
                return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            } catch (IOException e) {
                throw new DiskException(e);
            }
        }

        @Override
        public void write(int value) throws DiskException {
            try {
                out.write(value);
            } catch (IOException e) {
                throw new DiskException(e);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws DiskException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new DiskException(e);
            }
        }

        @Override
        public void flush() throws DiskException {
            try {
                out.flush();
            } catch (IOException e) {
                throw new DiskException(e);
            }
        }
    }
}
