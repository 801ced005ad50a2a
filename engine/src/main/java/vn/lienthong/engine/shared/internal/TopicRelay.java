package vn.lienthong.engine.shared.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.Outage;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.OutboxWatch;
import vn.lienthong.engine.shared.OutboxWatch.Batch;
import vn.lienthong.engine.shared.OutboxWatch.End;

/**
 * Drains one topic. A fault of the outside world or of the database pauses the topic and never wears a row out, but the rows
 * that met it step back, so that one which meets it each time holds up nobody. Anything else, too little memory included, is the
 * row's own trouble: it is tried alone, later and later, and is parked in sight of the operator in the end.
 *
 * <p>Rows of a topic have no order among each other: a handler reads what is so now, whichever row calls it.
 */
final class TopicRelay implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicRelay.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final int TRIES_BEFORE_PARKING = 8;

    private final OutboxHandler handler;
    private final JdbcOutbox outbox;
    private final OutboxSignal signal;
    private final OutboxWatch watch;
    private final Clock clock;
    private Duration pause = LOOK;
    /** After a fault one alone goes first, and more and more follow as long as all is well. */
    private int most;
    /** Rows that could not be given back because the database was away, and when their lease ends at the latest. */
    private List<OutboxRow> unsettled = List.of();
    private Instant unsettledUntil = Instant.EPOCH;
    private final CountDownLatch end = new CountDownLatch(1);

    TopicRelay(OutboxHandler handler, JdbcOutbox outbox, OutboxSignal signal, OutboxWatch watch, Clock clock) {
        this.handler = handler;
        this.outbox = outbox;
        this.signal = signal;
        this.watch = watch;
        this.clock = clock;
        this.most = handler.batchSize();
    }

    @Override
    public void run() {
        try {
            while (end.getCount() > 0 && !Thread.currentThread().isInterrupted())
                round();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** No further batch is begun. */
    void end() {
        end.countDown();
        signal.ring(handler.topic());
    }

    /** A topic that pauses is not woken by new work: that would fail as well. */
    private void round() throws InterruptedException {
        try {
            var moreWaits = drainOneBatch();
            pause = LOOK;
            if (!moreWaits) signal.await(handler.topic(), LOOK);
        } catch (RuntimeException e) {
            LOG.warn("Topic {} pauses for {}: {}", handler.topic(), longer(pause), e.toString());
            rest();
        } catch (Error e) {
            LOG.error("Topic {} pauses for {}", handler.topic(), longer(pause), e);
            rest();
        }
    }

    private void rest() throws InterruptedException {
        pause = longer(pause);
        var _ = end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean drainOneBatch() {
        settle();
        var rows = outbox.lease(handler.topic(), most, handler.lease());
        if (rows.isEmpty()) return false;
        var isFull = rows.size() == most;
        try (var _ = new LeaseKeeping(outbox, rows, handler.lease())) {
            handleTogether(rows);
        } catch (DataAccessException | TransactionException e) {
            unsettled = rows;
            unsettledUntil = clock.instant().plus(handler.lease());
            throw e;
        }
        return isFull;
    }

    /** Nobody need wait for the end of a lease when the database is back. Whose turn came meanwhile keeps its own. */
    private void settle() {
        if (unsettled.isEmpty()) return;
        outbox.takeBack(unsettled, unsettledUntil);
        unsettled = List.of();
    }

    private void handleTogether(List<OutboxRow> rows) {
        var batch = begun(rows);
        try {
            handle(keys(rows));
            outbox.done(rows);
            batch.ended(End.DONE, rows.size());
            most = (int) Math.min(2L * most, handler.batchSize());
        } catch (RuntimeException e) {
            if (isNobodysTrouble(e)) {
                batch.ended(End.PUT_BACK, rows.size());
                most = 1;
                giveBack(rows, e);
                throw e;
            }
            batch.ended(End.FAILED, 0); // what becomes of its rows is told one by one
            LOG.warn("A batch of {} in topic {} failed, trying each alone", rows.size(), handler.topic(), e);
            rows.forEach(this::handleAlone);
        }
    }

    /** What a row does to the machine is its trouble, not the end of its topic. */
    private void handle(List<UUID> keys) {
        try {
            handler.handle(keys);
        } catch (Error e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }

    /** Also when the application ends. */
    private static boolean isNobodysTrouble(RuntimeException e) {
        return e instanceof FaultException || Outage.isBehind(e) || Thread.currentThread().isInterrupted();
    }

    private Batch begun(List<OutboxRow> rows) {
        return watch.begun(handler.topic(),
                rows.stream().map(OutboxRow::origin).filter(Objects::nonNull).distinct().toList());
    }

    /** Also at the end of the application, whose interruption would not let the database be asked. */
    private void giveBack(List<OutboxRow> rows, RuntimeException why) {
        var isEnding = Thread.interrupted();
        try {
            if (isEnding) outbox.release(rows, String.valueOf(why.getMessage()));
            else outbox.stepBack(rows, String.valueOf(why.getMessage()));
        } finally {
            if (isEnding) Thread.currentThread().interrupt();
        }
    }

    private void handleAlone(OutboxRow row) {
        var batch = begun(List.of(row));
        try {
            handle(List.of(row.key()));
            outbox.done(List.of(row));
            batch.ended(End.DONE, 1);
        } catch (RuntimeException e) {
            if (isNobodysTrouble(e)) {
                batch.ended(End.PUT_BACK, 1);
                giveBack(List.of(row), e);
                return;
            }
            var isLast = row.attempts() + 1 >= TRIES_BEFORE_PARKING;
            batch.ended(isLast ? End.PARKED : End.FAILED, 1);
            if (isLast) {
                LOG.error("Parked: topic {} key {}", handler.topic(), row.key(), e);
                outbox.park(row, e.toString());
            } else {
                outbox.retryAt(row, clock.instant().plusSeconds(1L << row.attempts()), e.toString());
            }
        }
    }

    private static List<UUID> keys(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::key).distinct().toList();
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
