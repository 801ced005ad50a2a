package vn.lienthong.engine.shared;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.EngineContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboxIT {
    private static final RecordingHandler HANDLER = new RecordingHandler();
    private static EngineContext engine;

    @BeforeAll
    static void start() {
        engine = new EngineContext(context -> context.registerBean(RecordingHandler.class, () -> HANDLER));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void handsOverWhatWasCommittedAndNothingElse() {
        var committed = UUID.randomUUID();
        var rolledBack = UUID.randomUUID();
        engine.transaction().executeWithoutResult(transaction -> {
            engine.get(Outbox.class).add("test", rolledBack);
            transaction.setRollbackOnly();
        });

        add(committed);

        Await.until(Duration.ofSeconds(5), () -> HANDLER.seen.contains(committed));
        assertThat(HANDLER.seen).doesNotContain(rolledBack);
    }

    @Test
    void refusesWorkOutsideATransaction() {
        assertThatThrownBy(() -> engine.get(Outbox.class).add("test", UUID.randomUUID()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsEverythingDuringAnOutageAndDrainsItAfterwards() {
        HANDLER.outage.set(true);
        var keys = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        keys.forEach(OutboxIT::add);
        Await.until(Duration.ofSeconds(5), () -> waiting() == 3);

        HANDLER.outage.set(false);

        untilAfterAWhile(() -> HANDLER.seen.containsAll(keys) && waiting() == 0);
        assertThat(parked()).isZero();
    }

    /** One file the text server never takes must not keep the others from being read. */
    @Test
    void letsTheOthersPassARowThatMeetsAFaultEachTimeAndNeverGivesItUp() {
        var unlucky = UUID.randomUUID();
        HANDLER.unlucky = unlucky;
        var batch = List.of(unlucky, UUID.randomUUID(), UUID.randomUUID());
        engine.transaction().executeWithoutResult(_ -> batch.forEach(key -> engine.get(Outbox.class).add("test", key)));

        untilAfterAWhile(() -> HANDLER.seen.containsAll(batch.subList(1, 3)) && waiting() == 1);
        var later = UUID.randomUUID();
        add(later);
        untilAfterAWhile(() -> HANDLER.seen.contains(later) && waiting() == 1);

        assertThat(HANDLER.seen).doesNotContain(unlucky);
        assertThat(parked()).isZero();
        HANDLER.unlucky = new UUID(0, 0);
        untilAfterAWhile(() -> HANDLER.seen.contains(unlucky) && waiting() == 0);
    }

    /** A row that stepped back is due again within 15 seconds. */
    private static void untilAfterAWhile(BooleanSupplier condition) {
        Await.until(Duration.ofSeconds(20), () -> {
            engine.clock().advance(Duration.ofSeconds(1));
            return condition.getAsBoolean();
        });
    }

    /** A scan takes minutes; nobody else may begin it meanwhile, and after an end in order it is taken up at once. */
    @Test
    void keepsWorkThatTakesLongerThanItsLeaseAndGivesItBackWhenTheApplicationEnds() {
        var slow = UUID.randomUUID();
        HANDLER.slow = slow;
        add(slow);
        Await.until(Duration.ofSeconds(5), () -> HANDLER.begun.get() == 1);
        var first = leasedUntil(slow);
        engine.clock().advance(Duration.ofSeconds(1));
        Await.until(Duration.ofSeconds(5), () -> leasedUntil(slow).isAfter(first));

        var relay = engine.bean("outboxRelay", SmartLifecycle.class);
        relay.stop();
        var isGivenBack = engine.jdbc()
                .sql("SELECT leased_until IS NULL FROM outbox WHERE key = ?")
                .param(slow)
                .query(Boolean.class)
                .single();
        HANDLER.slow = new UUID(0, 0);
        relay.start();

        assertThat(isGivenBack).isTrue();
        Await.until(Duration.ofSeconds(5), () -> HANDLER.seen.contains(slow));
    }

    @Test
    void doesTheOthersWhenOneRowOfABatchIsPoison() {
        var poison = UUID.randomUUID();
        HANDLER.poison = poison;
        var good = UUID.randomUUID();

        engine.transaction().executeWithoutResult(_ -> {
            engine.get(Outbox.class).add("test", poison);
            engine.get(Outbox.class).add("test", good);
        });

        Await.until(Duration.ofSeconds(5), () -> HANDLER.seen.contains(good));
        for (int tries = 0; tries < 10 && parked() == 0; tries++) {
            engine.clock().advance(Duration.ofMinutes(10));
            Await.until(Duration.ofSeconds(5), () -> parked() > 0 || noneDue());
        }
        assertThat(parked()).isEqualTo(1);
        engine.jdbc().sql("DELETE FROM outbox WHERE key = ?").param(poison).update();
    }

    /** A file that takes all memory, or a class that is missing. */
    @Test
    void goesOnWhenARowEndsInAnErrorOfTheMachine() {
        var deadly = UUID.randomUUID();
        HANDLER.deadly = deadly;
        add(deadly);
        Await.until(Duration.ofSeconds(5), () -> attempts(deadly) > 0);

        var later = UUID.randomUUID();
        add(later);

        Await.until(Duration.ofSeconds(5), () -> HANDLER.seen.contains(later));
        engine.jdbc().sql("DELETE FROM outbox WHERE key = ?").param(deadly).update();
    }

    /** A full disk lasts longer than eight tries. */
    @Test
    void countsNothingAgainstARowWhileTheDatabaseCannotWrite() {
        var row = UUID.randomUUID();
        HANDLER.unwritable = row;
        add(row);
        Await.until(Duration.ofSeconds(20), () -> {
            engine.clock().advance(Duration.ofSeconds(10));
            return HANDLER.unwritten.get() > 2;
        });

        assertThat(attempts(row)).isZero();
        HANDLER.unwritable = new UUID(0, 0);
        untilAfterAWhile(() -> HANDLER.seen.contains(row));
    }

    private static int attempts(UUID key) {
        return engine.jdbc().sql("SELECT attempts FROM outbox WHERE key = ?").param(key).query(Integer.class).single();
    }

    private static Instant leasedUntil(UUID key) {
        return engine.jdbc()
                .sql("SELECT leased_until FROM outbox WHERE key = ?")
                .param(key)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static boolean noneDue() {
        return engine.jdbc()
                .sql("SELECT count(*) FROM outbox WHERE not_before <= ? AND parked_at IS NULL")
                .param(Timestamp.from(engine.clock().instant()))
                .query(Long.class)
                .single() == 0;
    }

    private static void add(UUID key) {
        engine.transaction().executeWithoutResult(_ -> engine.get(Outbox.class).add("test", key));
    }

    private static long waiting() {
        return engine.get(OutboxQueues.class).all().stream().mapToLong(OutboxQueue::waiting).sum();
    }

    private static long parked() {
        return engine.get(OutboxQueues.class).all().stream().mapToLong(OutboxQueue::parked).sum();
    }

    static final class RecordingHandler implements OutboxHandler {
        final Queue<UUID> seen = new ConcurrentLinkedQueue<>();
        final AtomicBoolean outage = new AtomicBoolean();
        final AtomicInteger begun = new AtomicInteger();
        volatile UUID poison = new UUID(0, 0);
        volatile UUID unlucky = new UUID(0, 0);
        volatile UUID slow = new UUID(0, 0);
        volatile UUID deadly = new UUID(0, 0);
        volatile UUID unwritable = new UUID(0, 0);
        final AtomicInteger unwritten = new AtomicInteger();

        @Override
        public String topic() {
            return "test";
        }

        @Override
        public Duration lease() {
            return Duration.ofMillis(600);
        }

        @Override
        public void handle(List<UUID> keys) {
            if (keys.contains(slow)) workUntilInterrupted();
            if (keys.contains(unlucky)) throw new FaultException(FaultException.Origin.RECEIVER, "not this one");
            if (keys.contains(deadly)) throw new OutOfMemoryError("a picture of a gigabyte");
            if (keys.contains(unwritable)) {
                unwritten.incrementAndGet();
                throw new IllegalStateException(new SQLException("could not extend file: no space left", "53100"));
            }
            if (outage.get()) throw new FaultException(FaultException.Origin.RECEIVER, "down");
            if (keys.contains(poison)) throw new IllegalArgumentException("poison");
            seen.addAll(keys);
        }

        private void workUntilInterrupted() {
            begun.incrementAndGet();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
