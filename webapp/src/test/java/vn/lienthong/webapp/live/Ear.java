package vn.lienthong.webapp.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.fixtures.Browserless;

/** Reads a stream of events as a browser does, and keeps all it heard. */
public final class Ear implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final InputStream stream;
    private final Thread thread;

    public record Heard(String id, String name, String data, long at) {}

    private Ear(InputStream stream) {
        this.stream = stream;
        this.thread = Thread.ofVirtual().start(this::listen);
    }

    /** @param last id of the last event heard before; empty for none */
    public static Ear of(Browserless person, String last) {
        var request = person.request("/live").header("Accept", "text/event-stream").GET();
        if (!last.isEmpty()) request.header("Last-Event-ID", last);
        var answer = person.stream(request);
        if (answer.statusCode() != 200) throw new IllegalStateException("Answered " + answer.statusCode());
        var ear = new Ear(answer.body());
        ear.await("hello");
        return ear;
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var event = new String[]{"", "", ""};
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) event[0] = line.substring(4);
                if (line.startsWith("event: ")) event[1] = line.substring(7);
                if (line.startsWith("data: ")) event[2] = line.substring(6);
                if (line.isEmpty() && !event[1].isEmpty())
                    heard.add(new Heard(event[0], event[1], event[2], System.nanoTime()));
                if (line.isEmpty()) event = new String[]{"", "", ""};
            }
        } catch (IOException _) {
            // the server or the test has closed it
        }
    }

    public Heard await(String name) {
        return await(event -> event.name().equals(name));
    }

    /** The first event that fits, heard or to come. */
    public Heard await(Predicate<Heard> wanted) {
        Await.until("an event among " + heard, PATIENCE, () -> heard.stream().anyMatch(wanted));
        return heard.stream().filter(wanted).findFirst().orElseThrow();
    }

    public Heard awaitTask(Object task, String news) {
        return await(event -> event.data().contains("{\"task\":\"" + task + "\",\"news\":\"" + news + "\""));
    }

    public void awaitEnd() {
        Await.until("the stream ends", PATIENCE, () -> !thread.isAlive());
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
