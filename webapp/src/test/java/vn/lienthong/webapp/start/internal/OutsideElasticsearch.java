package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import vn.lienthong.search.Authorities;
import vn.lienthong.search.local.ChildCommand;
import vn.lienthong.search.local.ChildCommand.Signal;
import vn.lienthong.search.local.ChildProcess;
import vn.lienthong.search.local.LocalElasticsearch;

/** An Elasticsearch as an authority runs it: TLS, passwords, and we may touch nothing but indices of one prefix. */
final class OutsideElasticsearch implements AutoCloseable {
    static final String USER = "vanthu";
    static final String PASSWORD = "long-enough-password";
    static final String PREFIX = "vanban";

    private final ChildProcess server;
    private final int port;
    private final Certificate certificate;

    private OutsideElasticsearch(ChildProcess server, int port, Certificate certificate) {
        this.server = server;
        this.port = port;
        this.certificate = certificate;
    }

    static OutsideElasticsearch start(Path folder, Path engines, Certificate certificate) throws IOException {
        var port = Ports.free();
        var distribution = new LocalElasticsearch(engines, folder, port, 256).unpack();
        var config = writeConfiguration(folder, distribution, port, certificate);
        var server = new ChildProcess(new ChildCommand("outside-elasticsearch", folder, null,
                List.of(distribution.resolve("bin/elasticsearch").toString()),
                Map.of("PATH", System.getenv("PATH"), "LANG", "C.UTF-8", "HOME", folder.toString(), "ES_JAVA_HOME",
                        System.getProperty("java.home"), "ES_PATH_CONF", config.toString(), "ES_TMPDIR",
                        folder.resolve("tmp").toString(), "ES_JAVA_OPTS", "-Xms256m -Xmx256m -XX:TieredStopAtLevel=1"),
                Signal.TERM, Signal.KILL, Duration.ofSeconds(20)));
        server.start();
        return new OutsideElasticsearch(server, port, certificate);
    }

    URI address() {
        return URI.create("https://localhost:" + port);
    }

    /** The status of an attempt to make an index, with the rights we were given. */
    int make(String index) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().sslContext(Authorities.only(certificate.certificate())).build()) {
            return client.send(HttpRequest.newBuilder(address().resolve("/" + index))
                    .header("Authorization", HttpQuestion.basic(USER, PASSWORD))
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"settings\": {\"number_of_replicas\": 0}}"))
                    .build(), BodyHandlers.discarding()).statusCode();
        }
    }

    String lastWords() {
        return server.lastWords();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Path writeConfiguration(Path folder, Path distribution, int port, Certificate certificate)
            throws IOException {
        var config = Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(config.resolve("jvm.options.d"));
        for (var file : List.of("jvm.options", "role_mapping.yml")) {
            Files.copy(distribution.resolve("config").resolve(file), config.resolve(file));
        }
        Files.copy(certificate.certificate(), config.resolve("server.crt"));
        Files.copy(certificate.key(), config.resolve("server.key"));
        Files.writeString(config.resolve("users"), USER + ":" + new BCryptPasswordEncoder(10).encode(PASSWORD) + "\n");
        Files.writeString(config.resolve("users_roles"), "ours:" + USER + "\n");
        Files.writeString(config.resolve("roles.yml"), """
                ours:
                  indices:
                    - names: ['%s*']
                      privileges: ['all']
                """.formatted(PREFIX));
        Files.writeString(config.resolve("log4j2.properties"), """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %m%n
                rootLogger.level = warn
                rootLogger.appenderRef.console.ref = console
                """);
        Files.writeString(config.resolve("elasticsearch.yml"), """
                path.data: %s
                path.logs: %s
                discovery.type: single-node
                http.host: 127.0.0.1
                http.port: %d
                transport.host: 127.0.0.1
                transport.port: 0
                xpack.security.enabled: true
                xpack.security.enrollment.enabled: false
                xpack.security.http.ssl.enabled: true
                xpack.security.http.ssl.key: server.key
                xpack.security.http.ssl.certificate: server.crt
                """.formatted(folder.resolve("data"), folder.resolve("logs"), port));
        return config;
    }
}
