package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The configuration folder of the local server: one node, reachable from this machine only. */
final class ElasticsearchSettings {
    private ElasticsearchSettings() {}

    static Path write(Path folder, int port, int heapMegabytes) throws IOException {
        var config = Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(config.resolve("jvm.options.d"));
        Files.writeString(config.resolve("elasticsearch.yml"), """
                cluster.name: lienthong
                node.name: local
                path.data: %s
                path.logs: %s
                discovery.type: single-node
                http.host: 127.0.0.1
                http.port: %d
                transport.host: 127.0.0.1
                transport.port: 0
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(quoted(folder.resolve("data")), quoted(folder.resolve("logs")), port));
        Files.writeString(config.resolve("jvm.options"), """
                -Xms%1$dm
                -Xmx%1$dm
                -XX:+UseSerialGC
                -XX:-UsePerfData
                -XX:+ExitOnOutOfMemoryError
                -Djava.io.tmpdir=${ES_TMPDIR}
                --add-modules=jdk.incubator.vector
                -XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.setAsTypeCache
                -XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.asTypeUncached
                -Dorg.apache.lucene.store.defaultReadAdvice=normal
                -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
                """.formatted(heapMegabytes));
        Files.writeString(config.resolve("log4j2.properties"), """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
                rootLogger.level = warn
                rootLogger.appenderRef.console.ref = console
                """);
        return config;
    }

    /** A path may hold blanks, colons and Vietnamese letters. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
