package vn.lienthong.webapp.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import vn.lienthong.webapp.crash.CrashPoint.Moment;

/** Hears of every durable step of the product, and strikes at those it was told. */
final class Watch implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<CrashPoint> seen = new ArrayList<>();
    private final Set<CrashPoint> targets = new HashSet<>();
    private Predicate<CrashPoint> strike = _ -> false;

    Watch() throws IOException {
        door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("watch").start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /**
     * From here on a new road is walked, and struck at some of these points.
     *
     * @param blow struck where the product stands still; says no when it is too early for another blow
     */
    synchronized void expect(Collection<CrashPoint> points, Predicate<CrashPoint> blow) {
        record();
        targets.addAll(points);
        strike = blow;
    }

    /** From here on a new road is walked in peace. */
    synchronized void record() {
        counts.clear();
        seen.clear();
        targets.clear();
    }

    synchronized List<CrashPoint> seen() {
        return List.copyOf(seen);
    }

    private void open() {
        try {
            while (true) {
                var line = door.accept();
                Thread.ofVirtual().name("watched").start(() -> listen(line));
            }
        } catch (SocketException _) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(Socket line) {
        try (line;
                var words = new BufferedReader(
                        new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            for (var word = words.readLine(); word != null; word = words.readLine()) {
                reached(word);
                line.getOutputStream().write('\n');
            }
        } catch (IOException _) {
            // whoever was at the other end was killed
        }
    }

    private synchronized void reached(String word) {
        var moment = Moment.valueOf(word.substring(0, word.indexOf(' ')));
        var point = new CrashPoint(
                moment, word.substring(word.indexOf(' ') + 1), counts.merge(word, 1, Integer::sum));
        seen.add(point);
        // a step that is struck is taken again, and counted again: its others are for another walk
        if (targets.contains(point) && strike.test(point)) targets.removeIf(one -> one.step().equals(point.step()));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
