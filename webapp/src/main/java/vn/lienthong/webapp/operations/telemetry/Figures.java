package vn.lienthong.webapp.operations.telemetry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.engine.workflow.ProcessFigures;
import vn.lienthong.webapp.security.OpenSessions;
import vn.lienthong.webapp.start.Repeated;

/**
 * Figures of the database for whoever watches: it is asked every few seconds at most, however many look, and only while
 * somebody does. Who collects them gets the last ones and never waits for it.
 */
@Component
public final class Figures implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration OLD = Duration.ofMinutes(1);
    private static final Duration SOMEBODY_LOOKS = Duration.ofMinutes(3);

    private final OutboxQueues queues;
    private final ProcessFigures processes;
    private final Supplier<OpenSessions.Count> sessions;
    private final Clock clock;
    private final Repeated rounds = new Repeated("figures", PAUSE, this::round);
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Sample last;
    private volatile Instant wantedUntil = Instant.MIN;

    @Autowired
    Figures(OutboxQueues queues, ProcessFigures processes, OpenSessions sessions, Clock clock) {
        this(queues, processes, sessions::count, clock);
    }

    Figures(OutboxQueues queues, ProcessFigures processes, Supplier<OpenSessions.Count> sessions, Clock clock) {
        this.queues = queues;
        this.processes = processes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How things stood at a moment. */
    public record Sample(Instant at, List<OutboxQueue> queues, List<ProcessFigures.Running> running,
            ProcessFigures.Jobs jobs, OpenSessions.Count sessions) {}

    /** At once; null while nobody could count, or when the last figures say nothing about now. */
    public @Nullable Sample known() {
        var now = clock.instant();
        wantedUntil = now.plus(SOMEBODY_LOOKS);
        var sample = last;
        return sample == null || sample.at().plus(OLD).isBefore(now) ? null : sample;
    }

    /** For a person who looks: no older than a few seconds, and counted now if need be. */
    public Sample recent() {
        counting.lock();
        try {
            var sample = known();
            return sample == null || sample.at().plus(PAUSE).isBefore(clock.instant()) ? count() : sample;
        } finally {
            counting.unlock();
        }
    }

    private void round() {
        if (clock.instant().isAfter(wantedUntil)) return;
        try {
            recent();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Nobody can count now: {}", e.toString());
        }
    }

    private Sample count() {
        var sample = new Sample(clock.instant(), queues.all(), processes.running(), processes.jobs(), sessions.get());
        last = sample;
        return sample;
    }

    @Override
    public void start() {
        rounds.start(clock.instant());
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
