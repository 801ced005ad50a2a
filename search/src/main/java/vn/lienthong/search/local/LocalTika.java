package vn.lienthong.search.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.local.ChildCommand.Signal;

/** A real Tika server for one installation: reads hostile files in a process of its own. */
public final class LocalTika {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Path engines;
    private final Path folder;
    private final int port;
    private final Ocr ocr;
    private volatile @Nullable ChildProcess child;

    /**
     * @param engines where servers are unpacked; several installations may share it
     * @param folder  settings, temp files and log of this one
     */
    public LocalTika(Path engines, Path folder, int port, Ocr ocr) {
        this.engines = engines.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        this.port = port;
        this.ocr = ocr;
    }

    /** Whether the next start is a quick one. */
    public boolean isUnpacked() {
        return Files.exists(distribution());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts the server and does not wait for it. */
    public synchronized void start() {
        if (child != null) throw new IllegalStateException("Tika was started before");
        try {
            var started = new ChildProcess(command(unpack()));
            started.start();
            child = started;
        } catch (IOException e) {
            throw new LocalEngineException("Could not prepare Tika in " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns when the server takes files.
     *
     * @throws LocalEngineException at the limit, with the last lines of the server's log
     */
    public void awaitReady(Duration limit) {
        status().await(process(), "Tika", limit);
    }

    /** Whether it takes files now; after a file that broke a worker it does not for about two seconds. */
    public boolean isReady() {
        var running = child;
        return running != null && running.isAlive() && status().isGood();
    }

    public synchronized void stop() {
        var running = child;
        if (running != null) running.stop();
        child = null;
    }

    /** The process itself, for those who watch it. */
    public ChildProcess process() {
        var running = child;
        if (running == null) throw new IllegalStateException("Tika was not started");
        return running;
    }

    private HttpProbe status() {
        return new HttpProbe(address().resolve("/status"), body -> body.contains("OPERATING"));
    }

    private Path distribution() {
        return engines.resolve("tika-" + EngineResources.version("tika"));
    }

    /** The server's jar, unpacked by the first start of each version. */
    public Path unpack() throws IOException {
        return Unpacked.once(distribution(), to -> {
            try (var jar = EngineResources.open("tika-server-standard.jar")) {
                Files.copy(jar, to.resolve("tika-server.jar"));
            }
        }).resolve("tika-server.jar");
    }

    private ChildCommand command(Path jar) throws IOException {
        var settings = TikaSettings.write(folder, port, ocr);
        return new ChildCommand("tika", folder, new LoopbackPort(port),
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-jar", jar.toString(), "-c", settings.toString()),
                Map.of("PATH", ChildEnvironment.path(), "LANG", "C.UTF-8", "HOME", folder.toString(),
                        "OMP_THREAD_LIMIT", "1"), // one page takes one core, never all of them
                Signal.TERM, Signal.KILL, STOP_LIMIT);
    }
}
