package vn.lienthong.webapp.walk;

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
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.fixtures.Await;

/** A process of the packaged product as it runs from its unpacked program. */
public final class Node implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    /** For a process that lives a few minutes. */
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
            "-XX:-UsePerfData", "-Xlog:aot*=error");
    private static final String PLAIN = "vn.lienthong.Application";
    private static final String POINTED = "vn.lienthong.crash.PointedApplication";

    private final Path home;
    private final int port;
    private final List<String> words;
    private final Map<String, String> settings;
    private @Nullable Process process;

    private Node(Path home, int port, Map<String, String> settings, List<String> options, String... program)
            throws IOException {
        this.home = Files.createDirectories(home);
        this.port = port;
        this.settings = settings;
        this.words = Stream.of(List.of(Program.java()), options, List.of(program)).flatMap(List::stream).toList();
    }

    public static Node plain(Path home, int port, Program program, Map<String, String> settings) throws IOException {
        return new Node(home, port, settings, BRIEF, "-cp", program.classPath(), PLAIN);
    }

    /**
     * As in production, passwords included.
     *
     * @param options of the virtual machine
     */
    public static Node measured(Path home, int port, Program program, Map<String, String> settings, String... options)
            throws IOException {
        return new Node(home, port, settings, List.of(options), "-cp", program.ownClassPath(), PLAIN);
    }

    /**
     * With the points beside it on the class path.
     *
     * @param watch port of who hears of them
     */
    public static Node pointed(Path home, int port, int watch, Map<String, String> settings) throws IOException {
        Files.createDirectories(home);
        return new Node(home, port, settings, BRIEF, "-Dcrash.watch=" + watch, "-cp",
                Program.present().classPath() + ":" + Program.points(home.resolve("points.jar")), POINTED);
    }

    public int port() {
        return port;
    }

    /** Without waiting until it is ready. */
    public void start() {
        start(Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of());
    }

    /** As the packaged product does: a run that ends in order leaves its classes for the next ones. */
    public void startAndKeepClasses() {
        start(List.of("-XX:AOTCacheOutput=" + cache()));
    }

    private synchronized void start(List<String> options) {
        var command = new ArrayList<>(words);
        command.addAll(1, options);
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

    public void awaitReady() {
        Await.until("the product is ready", START_LIMIT, () -> answers() || !isAlive());
        if (!isAlive()) throw new AssertionError("The product ended; see " + console());
    }

    private Path cache() {
        return home.resolve("classes.aot");
    }

    /** In order. */
    public synchronized void stop() {
        if (process != null) process.destroy();
        awaitEnd();
    }

    /** Without a word. */
    public synchronized void kill() {
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

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Of the process that runs. */
    public synchronized long pid() {
        return Objects.requireNonNull(process, "not started").pid();
    }

    public Path console() {
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

    @Override
    public void close() {
        kill();
    }
}
