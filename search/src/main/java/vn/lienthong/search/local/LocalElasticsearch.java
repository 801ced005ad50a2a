package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.lienthong.search.local.ChildCommand.Signal;

/**
 * A real Elasticsearch for one installation: one node on the loopback address, without a password, its data kept between
 * starts.
 */
public final class LocalElasticsearch extends LocalServer {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path engines;
    private final int heapMegabytes;

    /**
     * @param engines where servers are unpacked; several installations may share it
     * @param folder  data, settings and log of this one
     */
    public LocalElasticsearch(Path engines, Path folder, int port, int heapMegabytes) {
        super("Elasticsearch", folder, port);
        this.engines = engines.toAbsolutePath().normalize();
        this.heapMegabytes = heapMegabytes;
    }

    @Override
    public boolean isUnpacked() {
        return Files.exists(ElasticsearchDistribution.folder(engines));
    }

    /** The server's files, unpacked by the first start of each version; the settings of a node lie elsewhere. */
    public Path unpack() throws IOException {
        return ElasticsearchDistribution.unpack(engines);
    }

    @Override
    HttpProbe health() {
        return new HttpProbe(address().resolve("/_cluster/health"), body -> !body.contains("\"status\":\"red\""));
    }

    @Override
    ChildCommand command() throws IOException {
        var server = unpack().resolve("bin/elasticsearch");
        var folder = folder();
        var config = ElasticsearchSettings.write(folder, port(), heapMegabytes);
        var temp = folder.resolve("tmp");
        var java = System.getProperty("java.home");
        return new ChildCommand("elasticsearch", folder, new LoopbackPort(port()),
                List.of(server.toString()),
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
