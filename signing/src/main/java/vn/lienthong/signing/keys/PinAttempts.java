package vn.lienthong.signing.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts wrong PINs in a file beside the key. The count is on disk before the PIN is tried, so that killing the process
 * gives nobody a free attempt; a file that cannot be understood counts as locked.
 */
final class PinAttempts {

    private static final ConcurrentMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path file;
    private final int allowed;

    PinAttempts(Path file, int allowed) {
        if (allowed < 1) throw new IllegalArgumentException("At least one PIN attempt must be allowed: " + allowed);
        this.file = file.toAbsolutePath().normalize();
        this.allowed = allowed;
    }

    ReentrantLock lock() {
        return LOCKS.computeIfAbsent(file, _ -> new ReentrantLock());
    }

    int left() {
        return Math.max(0, allowed - used());
    }

    void countOne() {
        write(used() + 1);
    }

    void forgive() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new KeyFault("The PIN counter could not be reset", e);
        }
    }

    private int used() {
        try {
            return Math.max(0, Integer.parseInt(Files.readString(file).strip()));
        } catch (NoSuchFileException _) {
            return 0;
        } catch (NumberFormatException _) {
            return allowed;
        } catch (IOException e) {
            throw new KeyFault("The PIN counter could not be read", e);
        }
    }

    private void write(int count) {
        var written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(written, Integer.toString(count));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new KeyFault("The PIN counter could not be written", e);
        }
    }
}
