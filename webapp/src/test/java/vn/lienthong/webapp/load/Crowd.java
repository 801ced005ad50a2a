package vn.lienthong.webapp.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import vn.lienthong.webapp.live.Ear;
import vn.lienthong.webapp.walk.IncomingRoad;
import vn.lienthong.webapp.walk.Office;
import vn.lienthong.webapp.walk.OutgoingRoad;
import vn.lienthong.webapp.walk.Pace;
import vn.lienthong.webapp.walk.Person;

/**
 * People of a dozen agencies at work: in each of them one letter after the other is written, reviewed, approved, signed, sealed
 * and received, one after the other taken in, directed, assigned and answered, while others read, look for something, leaf
 * through their lists and oversee.
 */
final class Crowd implements AutoCloseable, Pace {
    /** Who reads beside those who write: key of the position. */
    private static final List<String> READERS = List.of("cappho", "vanthu", "truongvp", "chuyenvien");
    private static final long LEAST_THOUGHT = 1_500;
    private static final long MOST_THOUGHT = 6_500;

    private final int port;
    private final Times times = new Times();
    private final AtomicInteger roads = new AtomicInteger();
    private final AtomicInteger directed = new AtomicInteger();
    private final List<Future<?>> atWork = new ArrayList<>();
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isOver;

    Crowd(int port) {
        this.port = port;
    }

    /** An agency with the one it writes to. */
    record Agency(String key, String writesTo, String recipient) {}

    /** @param manyWaitAt where a leader has hundreds of letters to direct */
    void begin(List<Agency> agencies, String manyWaitAt) {
        for (var agency : agencies) {
            var number = new AtomicInteger();
            walk(office -> new OutgoingRoad(agency.key(), agency.writesTo(), agency.recipient()).walk(office,
                    "Thư số " + number.incrementAndGet() + " của " + agency.key() + "x"));
            walk(office -> new IncomingRoad(agency.key()).walk(office,
                    "Đến số " + number.incrementAndGet() + " tại " + agency.key() + "x"));
            for (var reader : READERS) repeat(reader + "." + agency.key(), "read", Rounds::read);
            repeat("lanhdao." + agency.key(), "look at what waits", Rounds::decide);
            repeat("truongvp." + agency.key(), "oversee", Rounds::oversee);
        }
        repeat("lanhdao." + manyWaitAt, "direct several", leader -> directed.addAndGet(Rounds.directSeveral(leader)));
    }

    /** How many were busy at the same time; each road is walked by five, one after the other. */
    int busy() {
        return atWork.size();
    }

    int roads() {
        return roads.get();
    }

    /** How many letters were directed several at a time. */
    int directed() {
        return directed.get();
    }

    int listening() {
        return ears.size();
    }

    Times times() {
        return times;
    }

    private void walk(Consumer<Office> road) {
        var office = new Office(port, this);
        go(() -> {
            road.accept(office);
            roads.incrementAndGet();
        });
    }

    /** Somebody whose inbox stays open beside what they do. */
    private void repeat(String login, String what, Consumer<Person> round) {
        var person = new Office(port, this).person(login);
        var hears = new AtomicInteger();
        go(() -> person.insist(what, () -> {
            if (hears.getAndIncrement() == 0) ears.add(person.listen());
            round.accept(person);
        }));
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

    @Override
    public void took(String kind, Duration duration) {
        times.took(kind, duration);
    }

    @Override
    public void met(String trouble) {
        times.fault(trouble);
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
    public void close() throws IOException {
        isOver = true;
        people.shutdownNow();
        for (var ear : ears) ear.close();
    }
}
