package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

import vn.lienthong.engine.access.internal.QuickPasswords;
import vn.lienthong.search.local.LocalElasticsearch;
import vn.lienthong.search.local.LocalTika;

/**
 * Gives each application context of a test run a home, a schema and index names of its own, on one PostgreSQL for all:
 * {@code @ContextConfiguration(initializers = TestInstallation.class)}. Search and text are down, as they may be; with
 * {@link WithSearch} they are up.
 */
public class TestInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** The port for what is thrown away: never given to a server that asks for any free one. */
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        QuickPasswords.register((GenericApplicationContext) context);
        var name = "test_" + COUNT.incrementAndGet();
        try {
            var settings = new HashMap<String, Object>();
            settings.put("lienthong.home", Files.createTempDirectory(target("homes"), name).toString());
            settings.put("lienthong.database.schema", name);
            settings.put("lienthong.search.index-prefix", name.replace('_', '-'));
            settings.putAll(mail());
            settings.put("lienthong.signing.timestamp-check", "2s");
            // contexts stay until the end of the run: one that rests leaves the server's connections to the others
            settings.put("spring.datasource.hikari.minimum-idle", 1);
            settings.put("spring.datasource.hikari.idle-timeout", 10_000);
            settings.putAll(TestServers.database());
            settings.putAll(searchAndText());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("installation", settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> searchAndText() throws IOException {
        return Map.of("lienthong.search.url", NOBODY, "lienthong.text.url", NOBODY);
    }

    /** A mail server that is down until a test starts one. */
    private static Map<String, Object> mail() throws IOException {
        return Map.of("lienthong.mail.host", "127.0.0.1", "lienthong.mail.port", Ports.free(),
                "lienthong.mail.encryption", "NONE", "lienthong.mail.from", "lien-thong@tinh.gov.vn",
                "lienthong.mail.site", "https://lienthong.xa.gov.vn/");
    }

    static Path target(String folder) throws IOException {
        return Files.createDirectories(Path.of("target", folder).toAbsolutePath());
    }

    /** With one Elasticsearch and one Tika server for all. */
    public static final class WithSearch extends TestInstallation {
        private static final int TRACE_PORT = freePort();

        @Override
        Map<String, Object> searchAndText() throws IOException {
            var settings = new HashMap<>(TestServers.searchAndText());
            if (TestServers.isMeasured()) return settings;
            settings.put("lienthong.tracing.endpoint", "http://127.0.0.1:" + tracePort() + "/v1/traces");
            settings.put("lienthong.tracing.share", "1.0");
            settings.put("management.opentelemetry.tracing.export.schedule-delay", "200ms");
            return settings;
        }

        /** Where every request is traced to; nobody listens until a test does. */
        public static int tracePort() {
            return TRACE_PORT;
        }

        /** The server all share: whoever stops it starts it again. */
        public static LocalElasticsearch search() {
            return TestServers.search();
        }

        private static int freePort() {
            try {
                return Ports.free();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public static LocalTika text() {
            return TestServers.text();
        }
    }
}
