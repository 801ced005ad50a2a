package vn.lienthong.search.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that starts servers, for tests that kill it without a word. */
final class Parent {
    private Parent() {}

    /** Starts what the arguments name, says so, and lives until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        var folder = Path.of(args[1]);
        var port = Integer.parseInt(args[2]);
        switch (args[0]) {
            case "elasticsearch" -> {
                var server = new LocalElasticsearch(Engines.FOLDER, folder, port, 256);
                server.start();
                server.awaitReady(Duration.ofMinutes(2));
            }
            case "tika" -> {
                var server = new LocalTika(Engines.FOLDER, folder, port, Ocr.OFF);
                server.start();
                server.awaitReady(Duration.ofMinutes(1));
            }
            case "sleeper" -> new ChildProcess(Sleeper.in(folder)).start();
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }

    /** Returns when the servers of the new process run. */
    static Process start(String what, Path folder, int port) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Parent.class.getName(), what, folder.toString(),
                Integer.toString(port)));
        var parent = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var printed = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
        for (var line = printed.readLine(); !"ready".equals(line); line = printed.readLine()) {
            if (line == null) throw new IOException("The parent ended early");
        }
        return parent;
    }

    /** Kills the parent alone; answers the family it had. */
    static ProcessFamily kill(Process parent) throws InterruptedException {
        var family = ProcessFamily.of(parent.toHandle());
        parent.destroyForcibly();
        parent.waitFor(10, TimeUnit.SECONDS);
        return family;
    }
}
