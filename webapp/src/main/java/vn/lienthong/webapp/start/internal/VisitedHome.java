package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import vn.lienthong.webapp.start.Installation;
import vn.lienthong.webapp.start.Mode;

/**
 * The home of an installation that we only look at. While its product runs we share it; while it does not, we hold it, so that
 * nobody starts the servers beside us.
 */
final class VisitedHome implements Installation, AutoCloseable {
    private final Mode mode;
    private final Path home;
    private final @Nullable LockedHome held;

    VisitedHome(Mode mode, Path home) throws IOException {
        this.mode = mode;
        this.home = home.toAbsolutePath().normalize();
        if (!Files.isRegularFile(this.home.resolve("lock")))
            throw new NoInstallationException(this.home + " was never started as one");
        requireNoRootForOthers(this.home.resolve("lock"));
        this.held = hold(mode, this.home);
    }

    /** What root starts for somebody else is not theirs any more afterwards. */
    private static void requireNoRootForOthers(Path lock) throws IOException {
        var owner = Files.getOwner(lock).getName();
        if ("root".equals(System.getProperty("user.name")) && !"root".equals(owner))
            throw new NoInstallationException(lock + " belongs to " + owner + ": run the check as that user");
    }

    private static @Nullable LockedHome hold(Mode mode, Path home) throws IOException {
        try {
            return new LockedHome(mode, home);
        } catch (HomeInUseException _) {
            return null;
        }
    }

    /** Its product runs, and with it the servers it needs. */
    boolean isAwake() {
        return held == null;
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
        var folder = home.resolve(name);
        if (!Files.isDirectory(folder)) throw new NoInstallationException(folder + " is missing");
        return folder;
    }

    /** Nothing is worked on where we only look. */
    @Override
    public Path workFolder(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** Nothing is served where we only look. */
    @Override
    public String secret(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** Never a new one: what was started before has its port. */
    @Override
    public int port(String purpose) {
        var ports = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("ports.properties"))) {
            ports.load(in);
            return Integer.parseInt(ports.getProperty(purpose, "").strip());
        } catch (NumberFormatException _) {
            throw new NoInstallationException("no port for " + purpose + " in " + home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (held != null) held.close();
    }
}
