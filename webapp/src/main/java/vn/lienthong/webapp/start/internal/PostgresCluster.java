package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.lienthong.search.local.ChildTool;
import vn.lienthong.search.local.Unpacked;

/** The data folder of PostgreSQL. */
final class PostgresCluster {
    static final String ADMINISTRATOR = "postgres";
    static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC");

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private PostgresCluster() {}

    static Path data(Path home) {
        return home.resolve("data");
    }

    /** Made once, sorted in Vietnamese order, open to nobody without a password. */
    static void make(Path programs, Path home, String password) throws IOException {
        Unpacked.once(data(home), folder -> {
            var passwordFile = Files.writeString(folder.resolveSibling("initdb.password"), password);
            Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
            try {
                ChildTool.hand(home);
                ChildTool.run(folder, List.of(programs.resolve("bin/initdb").toString(), "-D", folder.toString(),
                        "-U", ADMINISTRATOR, "-A", "scram-sha-256", "--pwfile=" + passwordFile, "-E", "UTF8",
                        "--locale-provider=icu", "--icu-locale=vi", "--locale=C.UTF-8"), ENVIRONMENT, LIMIT);
            } finally {
                Files.deleteIfExists(passwordFile);
            }
        });
    }

    /**
     * A power failure leaves the server's lock file; should its pid by then belong to some other process of the same user,
     * the server would refuse to start for ever. A server that still runs works inside the folder.
     */
    static void clearStaleLock(Path data) throws IOException {
        var lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) return;
        var pid = Files.readString(lock).lines().findFirst().orElse("").strip();
        if (!pid.matches("\\d+") || !worksIn(Path.of("/proc", pid, "cwd"), data)) Files.deleteIfExists(lock);
    }

    private static boolean worksIn(Path workingFolder, Path data) {
        try {
            return Files.isSameFile(workingFolder, data);
        } catch (IOException _) {
            return false; // no such process, or not ours
        }
    }
}
