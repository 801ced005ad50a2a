package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

import vn.lienthong.search.local.LoopbackPort;

/**
 * The ports of one installation, kept in its home. They lie below the range from which systems give out ports of their
 * own accord, and each home begins its search elsewhere, so that installations do not take each other's while one sleeps.
 */
final class InstallationPorts {
    private static final int FIRST = 20_000;
    private static final int BLOCKS = 1_000;
    private static final int BLOCK = 10;
    private static final int LAST = 31_999;

    private final Path file;
    private final Properties ports = new Properties();
    private int next;

    InstallationPorts(Path home) throws IOException {
        this.file = home.resolve("ports.properties");
        this.next = FIRST + Math.floorMod(home.hashCode(), BLOCKS) * BLOCK;
        if (!Files.exists(file)) return;
        try (var in = Files.newBufferedReader(file)) {
            ports.load(in);
        }
    }

    synchronized int port(String purpose) throws IOException {
        var known = ports.getProperty(purpose);
        if (known != null) return parse(purpose, known);
        var chosen = choose();
        ports.setProperty(purpose, Integer.toString(chosen));
        save();
        return chosen;
    }

    private int parse(String purpose, String port) throws IOException {
        try {
            return Integer.parseInt(port.strip());
        } catch (NumberFormatException e) {
            throw new IOException("Not a port for " + purpose + " in " + file + ": " + port, e);
        }
    }

    private int choose() throws IOException {
        for (; next <= LAST; next++) {
            if (!ports.containsValue(Integer.toString(next)) && new LoopbackPort(next).isFree()) return next++;
        }
        throw new IOException("No free port between " + FIRST + " and " + LAST);
    }

    private void save() throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = Files.newBufferedWriter(part)) {
            ports.store(out, "ports of this installation on 127.0.0.1");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
