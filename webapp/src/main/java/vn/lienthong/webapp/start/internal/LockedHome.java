package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import vn.lienthong.webapp.start.Installation;
import vn.lienthong.webapp.start.Mode;

/** The home folder, ours alone until we end; the system gives the lock back also when we are killed. */
final class LockedHome implements Installation, AutoCloseable {
    private static final Pattern WORK_FOLDER = Pattern.compile("[a-z]+-work");
    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

    private final Mode mode;
    private final Path home;
    private final FileChannel lock;
    private final InstallationPorts ports;
    private final Set<String> emptied = new HashSet<>();

    LockedHome(Mode mode, Path home) throws IOException {
        this.mode = mode;
        this.home = home.toAbsolutePath().normalize();
        claim(this.home);
        this.lock = lock(this.home);
        this.ports = new InstallationPorts(this.home);
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public Path folder(String name) {
        try {
            return makeFolder(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock is ours: nobody else works in the folder, and we have not begun to. */
    @Override
    public synchronized Path workFolder(String name) {
        if (!WORK_FOLDER.matcher(name).matches()) throw new IllegalArgumentException("Not a work folder: " + name);
        var folder = folder(name);
        if (!emptied.add(name)) return folder;
        try {
            Leftovers.removeFrom(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    @Override
    public int port(String purpose) {
        try {
            return ports.port(purpose);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized String secret(String name) {
        try {
            return KeptSecret.in(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** The log is there before us, made with the usual rights: a new home is closed to others before it holds anything. */
    private static void claim(Path home) throws IOException {
        if (Files.exists(home.resolve("lock"))) return;
        Files.createDirectories(home);
        // others may pass through: a server that runs as another user must reach its own folder
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(Files.createDirectories(home.resolve("logs")), OURS);
    }

    private static Path makeFolder(Path folder) throws IOException {
        return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OURS));
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException _) {
            // held by another application context of this very process: refused as any other
        }
        channel.close();
        throw new HomeInUseException(home);
    }
}
