package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of ours that runs for as long as we do: started again when it ends by itself, stopped in order, gone when we
 * are killed. What a kill of everything left behind is ended at the next start.
 */
public final class ChildProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final long LOG_LIMIT = 10L * 1024 * 1024;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration GOOD_RUN = Duration.ofMinutes(1);
    private static final Duration FAMILY_CHANGES = Duration.ofSeconds(5);

    private final ChildCommand command;
    private final Confinement confinement;
    private final BoundedLog log;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Process process;
    private volatile int restarts;

    public ChildProcess(ChildCommand command) {
        this(command, Confinement.HERE);
    }

    ChildProcess(ChildCommand command, Confinement confinement) {
        this.command = command;
        this.confinement = confinement;
        this.log = new BoundedLog(command.log(), LOG_LIMIT);
    }

    /** Starts it once; from then on it is kept running until {@link #stop()}. */
    public synchronized void start() {
        if (process != null || isStopping()) throw new IllegalStateException(command.name() + " was started before");
        try {
            var first = launch();
            process = first;
            Thread.ofPlatform().daemon().name(command.name() + "-watch").start(() -> watch(first));
        } catch (IOException e) {
            throw new LocalEngineException("Could not start " + command.name() + ": " + e.getMessage(), e);
        }
    }

    /** Ends it in order, by force after the limit, and takes away what it left in its temp folder; may be called again. */
    public synchronized void stop() {
        stopping.countDown();
        var running = process;
        if (running == null) return;
        try {
            ProcessFamily.of(running.toHandle()).end(command.stopWith(), command.stopLimit());
            ProcessFamily.readFrom(command.pidFile()).end(command.stopWith(), command.stopLimit());
            Files.deleteIfExists(command.pidFile());
            Folders.makeEmpty(command.temp());
        } catch (IOException e) {
            throw new LocalEngineException("Could not stop " + command.name(), e);
        }
    }

    public boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** How often it had to be started again. */
    public int restarts() {
        return restarts;
    }

    /** The end of what it printed: the reason, when it does not run. */
    public String lastWords() {
        return log.tail();
    }

    /** The process, while it runs. */
    public long pid() {
        var running = process;
        if (running == null) throw new IllegalStateException(command.name() + " was not started");
        return running.pid();
    }

    private Process launch() throws IOException {
        Files.createDirectories(command.folder());
        ProcessFamily.readFrom(command.pidFile()).end(command.stopWith(), command.stopLimit());
        if (command.port() != null) command.port().awaitFree(command.name());
        Folders.makeEmpty(command.temp());
        confinement.give(command.folder());
        var builder = new ProcessBuilder(confinement.around(command.arguments(), command.deathSignal()))
                .directory(command.folder().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        var launched = ChildStarter.start(builder);
        launched.getOutputStream().close();
        ProcessFamily.of(launched.toHandle()).writeTo(command.pidFile());
        Thread.ofPlatform().daemon().name(command.name() + "-log").start(() -> log.follow(launched.getInputStream()));
        return launched;
    }

    private void watch(Process first) {
        var running = first;
        var pause = FIRST_PAUSE;
        try {
            while (true) {
                var since = System.nanoTime();
                awaitEnd(running);
                if (isStopping()) return;
                var lived = Duration.ofNanos(System.nanoTime() - since);
                pause = lived.compareTo(GOOD_RUN) > 0 ? FIRST_PAUSE : pause;
                LOG.warn("{} ended with {}; next start in {} s", command.name(), running.exitValue(),
                        pause.toSeconds());
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) return;
                pause = longer(pause);
                running = relaunch(running);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Grandchildren come and go; the pid file must name them for the day when we are killed. */
    private void awaitEnd(Process running) throws InterruptedException {
        var known = ProcessFamily.of(running.toHandle());
        while (!running.waitFor(FAMILY_CHANGES.toMillis(), TimeUnit.MILLISECONDS)) {
            var now = ProcessFamily.of(running.toHandle());
            if (!now.equals(known)) remember(now);
            known = now;
        }
    }

    private synchronized void remember(ProcessFamily family) {
        if (isStopping()) return;
        try {
            family.writeTo(command.pidFile());
        } catch (IOException e) {
            LOG.warn("Could not write {}", command.pidFile(), e);
        }
    }

    private synchronized Process relaunch(Process ended) {
        if (isStopping()) return ended;
        try {
            var again = launch();
            process = again;
            restarts++;
            return again;
        } catch (IOException | LocalEngineException e) {
            LOG.warn("Could not start {} again", command.name(), e);
            return ended;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
