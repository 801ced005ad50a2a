package vn.lienthong.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line to whoever watches. While a point waits for its answer, the process stands still at every other point, too. */
final class Points {
    private static final int GIVEN_UP = 70;

    private final BufferedReader answers;
    private final Writer words;
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("crash-points").factory());

    private Points(Socket watch) throws IOException {
        answers = new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8));
        words = new OutputStreamWriter(watch.getOutputStream(), StandardCharsets.UTF_8);
    }

    static Points at(int port) throws IOException {
        return new Points(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    void before(String step) {
        say("BEFORE " + step);
    }

    void after(String step) {
        say("AFTER " + step);
    }

    /** By a thread of our own: who is interrupted while it says something itself would cut the line off for all. */
    private synchronized void say(String point) {
        CompletableFuture.runAsync(() -> sayHere(point), line).join();
    }

    /** Without anybody who watches, nothing is proved: the process ends. */
    private void sayHere(String point) {
        try {
            words.write(point + "\n");
            words.flush();
            if (answers.readLine() == null) Runtime.getRuntime().halt(GIVEN_UP);
        } catch (IOException _) {
            Runtime.getRuntime().halt(GIVEN_UP);
        }
    }
}
