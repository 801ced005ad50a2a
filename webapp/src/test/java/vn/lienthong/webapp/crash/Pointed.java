package vn.lienthong.webapp.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.internal.QuickPasswords;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.search.local.Unpacked;

/** The packaged product as it runs from its unpacked program, with the points beside it on the class path. */
final class Pointed implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String PACKAGE = "vn/lienthong/crash";
    private static final String MAIN = "vn.lienthong.crash.PointedApplication";

    private final Path home;
    private final int port;
    private final List<String> words;
    private final Map<String, String> settings;
    private @Nullable Process process;

    /** @param watch port of who hears of the points */
    Pointed(Path home, int port, int watch, Map<String, String> settings) throws IOException {
        this.home = Files.createDirectories(home);
        this.port = port;
        this.settings = settings;
        this.words = List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                "-XX:-UsePerfData", "-Xlog:aot*=error", "-Dcrash.watch=" + watch, "-cp",
                program().resolve("lienthong.jar") + ":" + points(home.resolve("points.jar")) + ":" + cheapPasswords());
    }

    int port() {
        return port;
    }

    /** Without waiting until it is ready. */
    void start() {
        start(Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of());
    }

    /** As the packaged product does: a run that ends in order leaves its classes for the next ones. */
    void startAndKeepClasses() {
        start(List.of("-XX:AOTCacheOutput=" + cache()));
    }

    private synchronized void start(List<String> options) {
        var command = new ArrayList<>(words);
        command.addAll(options);
        command.add(MAIN);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        command.add("--lienthong.home=" + home);
        command.add("--server.port=" + port);
        try {
            process = new ProcessBuilder(command).directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        Await.until("the product is ready", START_LIMIT, () -> answers() || !isAlive());
        if (!isAlive()) throw new AssertionError("The product ended; see " + console());
    }

    private Path cache() {
        return home.resolve("classes.aot");
    }

    /** In order. */
    synchronized void stop() {
        if (process != null) process.destroy();
        awaitEnd();
    }

    /** Without a word. */
    synchronized void kill() {
        if (process != null) process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (process != null) process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    Path console() {
        return home.resolve("console.txt");
    }

    private boolean answers() {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            return client.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException _) {
            return false;
        } catch (IOException _) {
            return false; // on its way up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the product unpacks itself at its first start; once for each build. */
    private static Path program() throws IOException {
        var archive = TARGET.resolve("lienthong.jar");
        var built = Files.getLastModifiedTime(archive).toMillis();
        return Unpacked.once(TARGET.resolve("crash/program-" + built), folder -> {
            var tool = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar",
                    archive.toString(), "extract", "--force", "--destination", folder.toString()).inheritIO().start();
            try {
                if (tool.waitFor() != 0) throw new IOException("Not unpacked: " + archive);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        });
    }

    private static String cheapPasswords() {
        var place = QuickPasswords.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(place.toString())).toString();
    }

    private static Path points(Path jar) throws IOException {
        var folder = TARGET.resolve("test-classes").resolve(PACKAGE);
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var classes = Files.list(folder)) {
            for (var one : classes.toList()) {
                out.putNextEntry(new JarEntry(PACKAGE + "/" + one.getFileName()));
                Files.copy(one, out);
            }
        }
        return jar;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() {
        kill();
    }
}
