package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which serial numbers were issued and which of them revoked: one small file each. */
final class Revocations {

    /** A revoked certificate. */
    record Revoked(BigInteger serial, Instant at, RevocationReason reason) {}

    private final Path issued;
    private final Path revoked;

    Revocations(Path folder) throws IOException {
        this.issued = Files.createDirectories(folder.resolve("issued"));
        this.revoked = Files.createDirectories(folder.resolve("revoked"));
    }

    void register(BigInteger serial, String holderId) throws IOException {
        write(issued.resolve(serial.toString(16)), holderId);
    }

    boolean knows(BigInteger serial) {
        return Files.exists(issued.resolve(serial.toString(16)));
    }

    /** The first revocation counts; a second one changes nothing. */
    void revoke(BigInteger serial, Instant at, RevocationReason reason) throws IOException {
        var file = revoked.resolve(serial.toString(16));
        if (!Files.exists(file)) write(file, at + " " + reason);
    }

    Optional<Revoked> find(BigInteger serial) {
        var file = revoked.resolve(serial.toString(16));
        try {
            var words = Files.readString(file).strip().split(" ", 2);
            return Optional.of(new Revoked(serial, Instant.parse(words[0]), RevocationReason.valueOf(words[1])));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new DevPkiFault("The record of a revoked certificate is damaged: " + file, e);
        }
    }

    List<Revoked> all() {
        try (var files = Files.list(revoked)) {
            var all = new ArrayList<Revoked>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".new"))
                    .sorted()
                    .forEach(name -> find(new BigInteger(name, 16)).ifPresent(all::add));
            return all;
        } catch (IOException e) {
            throw new DevPkiFault("The list of revoked certificates cannot be read: " + revoked, e);
        }
    }

    private static void write(Path file, String content) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
