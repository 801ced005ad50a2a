package vn.lienthong.webapp.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import vn.lienthong.webapp.walk.IncomingRoad;
import vn.lienthong.webapp.walk.Office;
import vn.lienthong.webapp.walk.OutgoingRoad;
import vn.lienthong.webapp.walk.Pace;
import vn.lienthong.webapp.walk.Person;

/**
 * People of a dozen agencies at work: in each of them one letter after the other is written, reviewed, approved, signed, sealed
 * and received, one after the other taken in, directed, assigned and answered, while others read, look for something and
 * leaf through their lists.
 */
final class Crowd implements AutoCloseable, Pace {
    /** Who reads beside those who write: key of the position. */
    private static final List<String> READERS = List.of("cappho", "vanthu", "truongvp", "chuyenvien");
    private static final long LEAST_THOUGHT = 1_500;
    private static final long MOST_THOUGHT = 6_500;
    private static final Pattern DOCUMENT = Pattern.compile("/documents/[0-9a-f-]{36}");
    private static final Pattern MORE = Pattern.compile("/inbox\\?[^\"]*after=[^\"]+");
    private static final List<String> WORDS = List.of("quỹ đất", "cai cach", "báo cáo kết quả", "ke hoach",
            "nhiệm vụ quý");

    private final int port;
    private final Times times = new Times();
    private final AtomicInteger roads = new AtomicInteger();
    private final List<Future<?>> atWork = new ArrayList<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isOver;

    Crowd(int port) {
        this.port = port;
    }

    /** An agency with the one it writes to. */
    record Agency(String key, String writesTo, String recipient) {}

    void begin(List<Agency> agencies) {
        for (var agency : agencies) {
            var number = new AtomicInteger();
            work(() -> new OutgoingRoad(agency.key(), agency.writesTo(), agency.recipient()).walk(
                    new Office(port, this),
                    "Thư số " + number.incrementAndGet() + " của " + agency.key() + "x"));
            work(() -> new IncomingRoad(agency.key()).walk(new Office(port, this),
                    "Đến số " + number.incrementAndGet() + " tại " + agency.key() + "x"));
            for (var reader : READERS) {
                var person = new Office(port, this).person(reader + "." + agency.key());
                read(person);
            }
        }
    }

    /** How many were busy at the same time; each road is walked by five, one after the other. */
    int busy() {
        return atWork.size();
    }

    int roads() {
        return roads.get();
    }

    Times times() {
        return times;
    }

    private void work(Runnable road) {
        go(() -> {
            road.run();
            roads.incrementAndGet();
        });
    }

    private void read(Person person) {
        go(() -> person.insist("read", () -> readOn(person)));
    }

    private void readOn(Person person) {
        var list = person.page("/inbox");
        open(person, list);
        MORE.matcher(list).results().findFirst().ifPresent(more -> person.fragment(more.group().replace("&amp;", "&")));
        open(person, person.page("/incoming"));
        open(person, person.page("/outgoing"));
        person.page("/search?q=" + WORDS.get(random(WORDS.size())).replace(" ", "+"));
    }

    private static void open(Person person, String list) {
        var documents = DOCUMENT.matcher(list).results().map(found -> found.group()).distinct().toList();
        if (!documents.isEmpty()) person.page(documents.get(random(documents.size())));
    }

    private void go(Runnable round) {
        atWork.add(people.submit(() -> {
            think();
            while (!isOver)
                round.run();
        }));
    }

    @Override
    public void think() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                ThreadLocalRandom.current().nextLong(LEAST_THOUGHT, MOST_THOUGHT)));
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    @Override
    public void took(String kind, Duration duration, int status) {
        times.took(kind, duration, status);
    }

    /** Everybody comes to the end of what they are at. */
    void end(Duration atMost) throws InterruptedException {
        isOver = true;
        people.shutdown();
        if (!people.awaitTermination(atMost.toSeconds(), TimeUnit.SECONDS))
            times.fault("somebody did not come to an end");
        for (var one : atWork) {
            if (one.state() == Future.State.FAILED) times.fault(String.valueOf(one.exceptionNow().getMessage()));
        }
    }

    @Override
    public void close() {
        isOver = true;
        people.shutdownNow();
    }
}
