package vn.lienthong.webapp.start.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.search.local.LocalEngineException;
import vn.lienthong.webapp.start.Condition;
import vn.lienthong.webapp.start.Part;

/** A part whose server starts beside us, and is looked at from time to time. */
final class WatchedPart implements Part, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedPart.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration NEXT_TRY = Duration.ofSeconds(30);
    private static final Duration WHILE_STARTING = Duration.ofMillis(500);
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private final String name;
    private final Server server;
    private final boolean essential;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Condition condition = Condition.starting("not started yet");
    private volatile String version = "";
    private @Nullable Thread thread;

    private WatchedPart(String name, Server server, boolean essential) {
        this.name = name;
        this.server = server;
        this.essential = essential;
    }

    static WatchedPart essential(String name, Server server) {
        return new WatchedPart(name, server, true);
    }

    static WatchedPart useful(String name, Server server) {
        return new WatchedPart(name, server, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isEssential() {
        return essential;
    }

    @Override
    public Condition condition() {
        return condition;
    }

    @Override
    public String version() {
        return version;
    }

    /** Returns at once. */
    synchronized void open() {
        if (thread == null) thread = Thread.ofPlatform().daemon().name("part-" + name).start(this::run);
    }

    /** Returns when the server has ended, if it is ours. */
    @Override
    public synchronized void close() throws InterruptedException {
        closing.countDown();
        if (thread != null) thread.join();
        server.stop();
    }

    private void run() {
        try {
            if (start()) watch();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean start() throws InterruptedException {
        condition = Condition.starting("is starting");
        while (true) {
            try {
                server.start();
                return true;
            } catch (LocalEngineException e) {
                LOG.warn("Could not start {}; next try in {} s", name, NEXT_TRY.toSeconds(), e);
                condition = Condition.down(String.valueOf(e.getMessage()));
            }
            if (isClosedWithin(NEXT_TRY)) return false;
        }
    }

    private void watch() throws InterruptedException {
        var start = System.nanoTime();
        do {
            var fault = server.fault();
            var patient = System.nanoTime() - start < START_LIMIT.toNanos();
            if (fault.isEmpty() && !condition.isReady()) version = server.version();
            change(fault.map(why -> notReady(why, patient)).orElse(Condition.READY));
        } while (!isClosedWithin(condition.state() == Condition.State.STARTING ? WHILE_STARTING : AFTERWARDS));
    }

    private Condition notReady(String why, boolean patient) {
        var starting = condition.state() == Condition.State.STARTING && patient;
        return starting ? Condition.starting(why) : Condition.down(why);
    }

    private void change(Condition now) {
        var before = condition;
        condition = now;
        if (before.state() == now.state()) return;
        if (now.isReady()) {
            LOG.info("{} is ready", name);
        } else {
            LOG.warn("{} is {}: {}", name, now.state(), now.reason());
        }
    }

    private boolean isClosedWithin(Duration time) throws InterruptedException {
        return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
