package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.local.LocalElasticsearch;
import vn.lienthong.search.local.LocalTika;
import vn.lienthong.search.local.Ocr;

/** The servers of one test run; they end with it. */
final class TestServers {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static @Nullable Map<String, Object> database;
    private static @Nullable Map<String, Object> searchAndText;
    private static @Nullable LocalElasticsearch search;
    private static @Nullable LocalTika text;

    private TestServers() {}

    static synchronized Map<String, Object> database() throws IOException {
        if (database == null) database = startDatabase();
        return database;
    }

    static synchronized Map<String, Object> searchAndText() throws IOException {
        if (searchAndText == null) searchAndText = startSearchAndText();
        return searchAndText;
    }

    static synchronized LocalElasticsearch search() {
        return Objects.requireNonNull(search, "no test has asked for it");
    }

    static synchronized LocalTika text() {
        return Objects.requireNonNull(text, "no test has asked for it");
    }

    private static Map<String, Object> startDatabase() throws IOException {
        var postgres = new LocalPostgres(engines(), fresh("postgres"), Ports.free());
        postgres.start((_, _) -> {});
        return Map.of("lienthong.database.url", postgres.url(), "lienthong.database.username", LocalPostgres.NAME,
                "lienthong.database.password", postgres.password());
    }

    private static Map<String, Object> startSearchAndText() throws IOException {
        var folder = fresh("elasticsearch");
        translateCheaply(folder);
        var elasticsearch = new LocalElasticsearch(engines(), folder, Ports.free(), 384);
        var tika = new LocalTika(engines(), fresh("tika"), Ports.free(), Ocr.installed());
        elasticsearch.start();
        tika.start();
        elasticsearch.awaitReady(LIMIT);
        tika.awaitReady(LIMIT);
        search = elasticsearch;
        text = tika;
        return Map.of("lienthong.search.url", elasticsearch.address().toString(), "lienthong.text.url",
                tika.address().toString());
    }

    /** Whether figures are taken: servers then are as in production. */
    static boolean isMeasured() {
        return "on".equals(System.getProperty("lienthong.tests.durable"));
    }

    /** An Elasticsearch that lives for a few minutes is quicker so. */
    static void translateCheaply(Path folder) throws IOException {
        if (isMeasured()) return;
        var options = Files.createDirectories(folder.resolve("config/jvm.options.d"));
        Files.writeString(options.resolve("test.options"), "-XX:TieredStopAtLevel=1\n");
    }

    private static Path engines() throws IOException {
        return TestInstallation.target("engines");
    }

    private static Path fresh(String name) throws IOException {
        return Files.createTempDirectory(TestInstallation.target("servers"), name);
    }
}
