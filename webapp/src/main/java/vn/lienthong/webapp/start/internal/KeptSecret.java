package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A password made by us, once, in a file that only we can read. */
final class KeptSecret {
    private static final int BYTES = 24;

    private KeptSecret() {}

    static String in(Path file) throws IOException {
        if (!Files.exists(file)) write(file);
        return Files.readString(file).strip();
    }

    private static void write(Path file) throws IOException {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
