package vn.lienthong.engine.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** A file of a backup, written with its digest and readable by nobody else. */
final class FlushedFile extends DigestOutputStream {
    private final Path file;

    private FlushedFile(OutputStream out, Path file) {
        super(out, sha256());
        this.file = file;
    }

    static FlushedFile create(Path file) throws IOException {
        BackupPlace.makeFolder(file.resolveSibling(""));
        return new FlushedFile(Channels.newOutputStream(FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))), file);
    }

    /** Once it is closed. */
    Manifest.CopiedFile copied(Path backup) throws IOException {
        return new Manifest.CopiedFile(backup.relativize(file).toString(), Files.size(file),
                HexFormat.of().formatHex(digest.digest()));
    }

    /** @throws UnfitBackupException when it is missing, or other bytes than were written */
    static void require(Path backup, Manifest.CopiedFile copied) throws IOException {
        var file = inside(backup, copied.path());
        if (!Files.isRegularFile(file)) throw new UnfitBackupException("Missing from the backup: " + copied.path());
        try (var bytes = new DigestInputStream(Files.newInputStream(file), sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            var found = HexFormat.of().formatHex(bytes.getMessageDigest().digest());
            if (!found.equals(copied.sha256()))
                throw new UnfitBackupException("Damaged in the backup: " + copied.path());
        }
    }

    static InputStream open(Path backup, Manifest.CopiedFile copied) throws IOException {
        return Files.newInputStream(inside(backup, copied.path()));
    }

    private static Path inside(Path folder, String path) {
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) throw new UnfitBackupException("Leads out of the backup: " + path);
        return file;
    }

    /** With all it holds, so that a finished backup survives a power cut. */
    static void forceAll(Path folder) throws IOException {
        try (var below = Files.walk(folder)) {
            for (var one : below.toList()) force(one);
        }
    }

    static void force(Path place) throws IOException {
        try (var channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
