package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.lienthong.search.local.ChildCommand.Signal;

/** A real Tika server for one installation: reads hostile files in a process of its own. */
public final class LocalTika extends LocalServer {
    /** What one request may ask for; whoever asks for less is given less. */
    public static final Duration LONGEST_TASK = Duration.ofHours(1);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Path engines;
    private final Ocr ocr;

    /**
     * @param engines where servers are unpacked; several installations may share it
     * @param folder  settings, temp files and log of this one
     */
    public LocalTika(Path engines, Path folder, int port, Ocr ocr) {
        super("Tika", folder, port);
        this.engines = engines.toAbsolutePath().normalize();
        this.ocr = ocr;
    }

    @Override
    public boolean isUnpacked() {
        return Files.exists(distribution());
    }

    /** After a file that broke a worker it takes no files for about two seconds. */
    @Override
    HttpProbe health() {
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

    @Override
    ChildCommand command() throws IOException {
        var jar = unpack();
        var folder = folder();
        var settings = TikaSettings.write(folder, port(), ocr);
        return new ChildCommand("tika", folder, new LoopbackPort(port()),
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-jar", jar.toString(), "-c", settings.toString()),
                Map.of("PATH", ChildEnvironment.path(), "LANG", "C.UTF-8", "HOME", folder.toString(),
                        "OMP_THREAD_LIMIT", "1"), // one page takes one core, never all of them
                Signal.TERM, Signal.KILL, STOP_LIMIT);
    }
}
