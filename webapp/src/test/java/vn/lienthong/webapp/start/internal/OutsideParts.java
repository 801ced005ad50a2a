package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.search.local.LocalElasticsearch;
import vn.lienthong.search.local.LocalServer;
import vn.lienthong.search.local.LocalTika;
import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.signing.devpki.DevPkiSettings;

/**
 * Everything an installation leans on, outside of its process, each of which a test may kill without a word and start
 * again: a PostgreSQL and a time-stamp authority of its own, and the Elasticsearch and Tika that all tests share.
 */
public final class OutsideParts implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Path folder;
    private final LocalPostgres postgres;
    private final LocalElasticsearch search;
    private final LocalTika text;
    private final DevPki pki;

    private OutsideParts(Path folder, Path engines) throws IOException {
        this.folder = folder;
        postgres = new LocalPostgres(engines, Files.createDirectories(folder.resolve("postgres")), Ports.free());
        TestServers.searchAndText();
        search = TestServers.search();
        text = TestServers.text();
        pki = DevPki.open(DevPkiSettings.in(folder.resolve("pki"), "Time-stamps"), Clock.systemUTC());
    }

    /** In a new folder below the build's. */
    public static OutsideParts start() throws IOException {
        var folder = Files.createTempDirectory(TestInstallation.target("servers"), "crash");
        var parts = new OutsideParts(folder, TestInstallation.target("engines"));
        parts.pki.start();
        parts.postgres.start((_, _) -> {});
        return parts;
    }

    public Path folder() {
        return folder;
    }

    public static int freePort() throws IOException {
        return Ports.free();
    }

    /** Where the product finds them. */
    public Map<String, String> settings() throws IOException {
        var trust = Files.createDirectories(folder.resolve("trust"));
        Files.write(trust.resolve("time-stamps.pem"), pki.trustBundle().encoded());
        var settings = new LinkedHashMap<String, String>();
        settings.put("lienthong.database.url", postgres.url());
        settings.put("lienthong.database.username", LocalPostgres.NAME);
        settings.put("lienthong.database.password", postgres.password());
        settings.put("lienthong.search.url", search.address().toString());
        settings.put("lienthong.search.index-prefix", "crash-" + pki.timestampServer().port());
        settings.put("lienthong.text.url", text.address().toString());
        settings.put("lienthong.signing.timestamp-authority", pki.timestampAddress().toString());
        settings.put("lienthong.signing.trust", trust.toString());
        return settings;
    }

    /** Looks at what is committed, beside the product. */
    public Connection database() throws SQLException, IOException {
        var connection = DriverManager.getConnection(postgres.url(), LocalPostgres.NAME, postgres.password());
        connection.setSchema("lienthong");
        return connection;
    }

    public void killPostgres() {
        try {
            var pid = Files.readString(PostgresCluster.data(folder.resolve("postgres")).resolve("postmaster.pid"))
                    .lines()
                    .findFirst()
                    .orElseThrow();
            kill(Long.parseLong(pid.strip()));
            postgres.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void startPostgres() {
        postgres.start((_, _) -> {});
    }

    public void killSearch() {
        kill(search);
    }

    public void startSearch() {
        start(search);
    }

    public void killText() {
        kill(text);
    }

    public void startText() {
        start(text);
    }

    /** Running answers are cut off. */
    public void killTimestamps() {
        pki.timestampServer().stop();
    }

    public void startTimestamps() {
        pki.timestampServer().start();
    }

    private static void start(LocalServer server) {
        server.start();
        server.awaitReady(LIMIT);
    }

    private static void kill(LocalServer server) {
        kill(server.process().pid());
        server.stop();
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        var family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        Await.until("the end of a killed server", Duration.ofSeconds(20),
                () -> !process.isAlive() && family.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Override
    public void close() {
        pki.close();
        postgres.stop();
    }
}
