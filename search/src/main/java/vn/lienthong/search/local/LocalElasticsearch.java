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

/**
 * A real Elasticsearch for one installation: one node on the loopback address, without a password, its data kept between
 * starts.
 */
public final class LocalElasticsearch {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path engines;
    private final Path folder;
    private final int port;
    private final int heapMegabytes;
    private volatile @Nullable ChildProcess child;

    /**
     * @param engines where servers are unpacked; several installations may share it
     * @param folder  data, settings and log of this one
     */
    public LocalElasticsearch(Path engines, Path folder, int port, int heapMegabytes) {
        this.engines = engines.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    /** Whether the next start is a quick one. */
    public boolean isUnpacked() {
        return Files.exists(ElasticsearchDistribution.folder(engines));
    }

    /** The server's files, unpacked by the first start of each version; the settings of a node lie elsewhere. */
    public Path unpack() throws IOException {
        return ElasticsearchDistribution.unpack(engines);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts the server and does not wait for it. */
    public synchronized void start() {
        if (child != null) throw new IllegalStateException("Elasticsearch was started before");
        try {
            var started = new ChildProcess(command(unpack()));
            started.start();
            child = started;
        } catch (IOException e) {
            throw new LocalEngineException("Could not prepare Elasticsearch in " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns when the server answers and its indices can be written.
     *
     * @throws LocalEngineException at the limit, with the last lines of the server's log
     */
    public void awaitReady(Duration limit) {
        health().await(process(), "Elasticsearch", limit);
    }

    /** Whether it answers now. */
    public boolean isReady() {
        var running = child;
        return running != null && running.isAlive() && health().isGood();
    }

    /** Ends the server in order; its data stay. */
    public synchronized void stop() {
        var running = child;
        if (running != null) running.stop();
        child = null;
    }

    /** The process itself, for those who watch it. */
    public ChildProcess process() {
        var running = child;
        if (running == null) throw new IllegalStateException("Elasticsearch was not started");
        return running;
    }

    private HttpProbe health() {
        return new HttpProbe(address().resolve("/_cluster/health"), body -> !body.contains("\"status\":\"red\""));
    }

    private ChildCommand command(Path distribution) throws IOException {
        var config = ElasticsearchSettings.write(folder, port, heapMegabytes);
        var temp = folder.resolve("tmp");
        var java = System.getProperty("java.home");
        return new ChildCommand("elasticsearch", folder, new LoopbackPort(port),
                List.of(distribution.resolve("bin/elasticsearch").toString()),
                Map.of("PATH", ChildEnvironment.path(), "LANG", "C.UTF-8", "HOME", folder.toString(),
                        "ES_JAVA_HOME", java, "ES_PATH_CONF", config.toString(), "ES_TMPDIR", temp.toString(),
                        "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1", "JDK_JAVA_OPTIONS", starterOptions(temp)),
                Signal.TERM, Signal.KILL, STOP_LIMIT);
    }

    /** For the starter of the server; the script would split its own variable at blanks, the JDK heeds quotes. */
    private static String starterOptions(Path temp) {
        return "-XX:-UsePerfData \"-Djava.io.tmpdir=" + temp + "\"";
    }
}
