package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.local.ChildCommand;
import vn.lienthong.search.local.ChildCommand.Signal;
import vn.lienthong.search.local.ChildProcess;
import vn.lienthong.search.local.LocalEngineException;
import vn.lienthong.search.local.LoopbackPort;

/**
 * A real PostgreSQL for one installation, on the loopback address, with generated passwords. It writes through to the
 * disk: what is committed survives a power failure.
 */
final class LocalPostgres {
    /** The name of the role we work as and of its database. */
    static final String NAME = "lienthong";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);

    private final Path engines;
    private final Path folder;
    private final int port;
    private @Nullable ChildProcess child;

    /**
     * @param engines where the programs are unpacked; several installations may share it
     * @param folder  data, passwords and log of this one
     */
    LocalPostgres(Path engines, Path folder, int port) {
        this.engines = engines;
        this.folder = folder;
        this.port = port;
    }

    /** Returns when our role can work in its database. */
    synchronized void start(Progress progress) {
        try {
            var password = KeptSecret.in(folder.resolve("administrator.password"));
            var programs = unpack(progress);
            if (!Files.exists(data())) progress.step("Creating the database in {}", folder);
            PostgresCluster.make(programs, folder, password);
            PostgresCluster.clearStaleLock(data());
            var server = new ChildProcess(command(programs));
            server.start();
            child = server;
            new PostgresRoles(port, password).awaitReady(server, READY_LIMIT).make(NAME, password());
        } catch (IOException e) {
            stop();
            throw new LocalEngineException("Could not prepare PostgreSQL in " + folder + ": " + e.getMessage(), e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    String password() throws IOException {
        return KeptSecret.in(folder.resolve("password"));
    }

    /** Ends the server in order: open work is rolled back, everything committed is written. */
    synchronized void stop() {
        if (child != null) child.stop();
        child = null;
    }

    private Path data() {
        return PostgresCluster.data(folder);
    }

    private Path unpack(Progress progress) throws IOException {
        var version = EngineVersions.postgres();
        if (!PostgresBinaries.areUnpacked(engines, version)) progress.step("Unpacking PostgreSQL {}", version);
        return PostgresBinaries.unpack(engines, version);
    }

    private ChildCommand command(Path programs) {
        return new ChildCommand("postgres", folder, new LoopbackPort(port),
                List.of(programs.resolve("bin/postgres").toString(), "-D", data().toString(), "-p",
                        Integer.toString(port),
                        "-h", "127.0.0.1", "-k", "", "-c", "jit=off"),
                PostgresCluster.ENVIRONMENT, Signal.INT, Signal.INT, STOP_LIMIT);
    }
}
