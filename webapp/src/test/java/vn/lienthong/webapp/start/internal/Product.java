package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import vn.lienthong.engine.fixtures.Await;

/** The packaged product, started as a user starts it. */
final class Product implements AutoCloseable {
    private static final Path JAR = Path.of("target", "lienthong.jar").toAbsolutePath();
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final Process process;
    private final Path home;
    private final Path output;
    private final int port;

    private Product(Process process, Path home, Path output, int port) {
        this.process = process;
        this.home = home;
        this.output = output;
        this.port = port;
    }

    /** Settings go into the environment, as an operator would do it. */
    static Product start(Path home, int port, Map<String, String> settings, String... systemProperties)
            throws IOException {
        return start(home, port, settings, List.of(), systemProperties);
    }

    /** As a user starts it who does not know of options: it keeps its classes for the next start. */
    static Product startPlain(Path home, int port) throws IOException {
        return start(home, port, Map.of(), List.of(), List.of());
    }

    /** The same with options of the virtual machine. */
    static Product startWith(Path home, int port, String... options) throws IOException {
        return start(home, port, Map.of(), List.of(), List.of(options));
    }

    /** Without keeping its classes, which costs each test some ten seconds at the end. */
    static Product start(Path home, int port, Map<String, String> settings, List<String> before,
            String... systemProperties) throws IOException {
        var options = new ArrayList<>(List.of("-XX:AOTMode=off"));
        options.addAll(List.of(systemProperties));
        return start(home, port, settings, before, options);
    }

    private static Product start(Path home, int port, Map<String, String> settings, List<String> before,
            List<String> options) throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!TestServers.isMeasured()) command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        shareEngines(home);
        TestServers.translateCheaply(home.resolve("elasticsearch"));
        var output = Files.createTempFile(home, "console", ".txt");
        var builder = new ProcessBuilder(command).directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LIENTHONG_HOME", home.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        settings.forEach((name, value) -> builder.environment().put(variable(name), value));
        return new Product(builder.start(), home, output, port);
    }

    /** What a command of the operator said, and how it ended. */
    record Told(int status, String said) {}

    /** As an operator types it, for instance {@code check --json}. */
    static Told command(Path home, String... words) throws IOException, InterruptedException {
        var process = begin(home, words);
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            var all = said.readAllAsString();
            return new Told(process.waitFor(), all);
        } finally {
            end(process);
        }
    }

    /** Kills it, and the servers it started, as soon as it says this. */
    static void killedCommand(Path home, String lastWords, String... words) throws IOException, InterruptedException {
        var process = begin(home, words);
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = new ArrayList<String>();
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.startsWith(lastWords)) return;
            }
            throw new AssertionError(String.join("\n", lines));
        } finally {
            end(process);
        }
    }

    private static Process begin(Path home, String... words) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(words));
        shareEngines(home);
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("LIENTHONG_HOME", home.toString());
        return builder.start();
    }

    private static void end(Process process) throws InterruptedException {
        var family = process.descendants().toList();
        process.destroyForcibly();
        process.waitFor();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** Unpacking is done once for all tests; the links stand where the folders would. */
    private static void shareEngines(Path home) throws IOException {
        var shared = Files.createDirectories(Path.of("target", "engines").toAbsolutePath());
        Files.createDirectories(home);
        if (!Files.exists(home.resolve("engines"), LinkOption.NOFOLLOW_LINKS))
            Files.createSymbolicLink(home.resolve("engines"), shared);
    }

    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    Product awaitReady() {
        await("ready", () -> console().contains("is ready: http") || !process.isAlive());
        if (!process.isAlive()) throw new AssertionError("Ended:\n" + console());
        return this;
    }

    /** Until search and text work, too. */
    Product awaitWhole() {
        await("whole", () -> !health("").contains("DEGRADED"));
        return this;
    }

    private void await(String what, BooleanSupplier condition) {
        try {
            Await.until(what, START_LIMIT, condition);
        } catch (AssertionError e) {
            throw new AssertionError(health("") + "\n" + console(), e);
        }
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError(console());
        return process.exitValue();
    }

    /** The body; empty if nobody answers. */
    String health(String group) {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + port + "/actuator/health" + group);
            var answer = client.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(),
                    BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException _) {
            return "DEGRADED: no answer";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "DEGRADED: interrupted";
        }
    }

    String console() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the system has it: the product may have taken another's place. */
    String commandLine() throws IOException {
        return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).replace('\0', ' ');
    }

    /** The servers it started, and theirs. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** In order, as a service manager does. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        var family = children();
        process.destroyForcibly();
        process.waitFor();
        family.forEach(ProcessHandle::destroyForcibly);
        Files.deleteIfExists(home.resolve("engines"));
    }
}
