package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/** Writes a stream to a file of its own first, so that a place under a digest never holds half a content. */
final class Spool {
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    Spool(Path folder) throws IOException {
        this.folder = folder;
        Disk.createFolders(folder);
    }

    /** A complete file on the disk, under a name nobody else uses. */
    record Spooled(Path file, StoredContent content) {}

    /** Reads the stream to its end. A failure leaves nothing behind. */
    Spooled write(InputStream bytes) {
        var file = folder.resolve(UUID.randomUUID() + ".part");
        var isWhole = false;
        try {
            var spooled = new Spooled(file, copy(bytes, file));
            isWhole = true;
            return spooled;
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The content store cannot write: " + e.getMessage(), e);
        } finally {
            if (!isWhole) discard(file);
        }
    }

    private static StoredContent copy(InputStream bytes, Path file) throws IOException {
        var digest = Digests.sha256();
        long size = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            size = pump(bytes, Channels.newOutputStream(channel), digest);
            channel.force(true);
        }
        return new StoredContent(ContentId.of(digest.digest()), size);
    }

    private static long pump(InputStream bytes, OutputStream out, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = read(bytes, buffer); read >= 0; read = read(bytes, buffer)) {
            out.write(buffer, 0, read);
            digest.update(buffer, 0, read);
            size += read;
        }
        return size;
    }

    /** A stream that breaks is the sender's fault; what fails around it is ours. */
    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw new FaultException(Origin.SENDER, "The stream broke off", e);
        }
    }

    /** Takes a spooled file away; it may have been moved to its place already. */
    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "A temporary file cannot be removed", e);
        }
    }

    void removeOlderThan(Instant limit) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part")) {
            for (var part : parts) {
                if (isOlder(part, limit)) Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "Remains of broken writes cannot be removed", e);
        }
    }

    private static boolean isOlder(Path part, Instant limit) throws IOException {
        try {
            return Files.getLastModifiedTime(part).toInstant().isBefore(limit);
        } catch (NoSuchFileException _) {
            return false;
        }
    }
}
