package vn.lienthong.engine.shared.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.OutboxWatch;

import static org.assertj.core.api.Assertions.assertThat;

class TopicRelayIT {
    private static final String TOPIC = "flicker";
    private static EngineContext engine;

    @BeforeAll
    static void start() {
        engine = new EngineContext();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** The clock stands still: the lease of thirty seconds never ends by itself. */
    @Test
    void goesOnAtOnceWhenTheDatabaseIsBackAndAsksNobodyToWaitForItsLease() throws InterruptedException {
        var database = new Flickering(engine.get(DataSource.class));
        var handler = new DiesInTheMiddle(database);
        var key = UUID.randomUUID();
        engine.transaction().executeWithoutResult(_ -> engine.get(Outbox.class).add(TOPIC, key));
        var signal = new OutboxSignal();
        var watch = OutboxWatch.NOBODY;
        var outbox = new JdbcOutbox(JdbcClient.create(database), engine.clock(), signal,
                new OutboxWatched(watch), new JdbcTransactionManager(database));

        var relay = Thread.ofVirtual().start(new TopicRelay(handler, outbox, signal, watch, engine.clock()));
        Await.until("the database was asked in vain", Duration.ofSeconds(10), () -> database.refused.get() > 1);
        database.isAway = false;

        Await.until("the work is done", Duration.ofSeconds(10), () -> handler.seen.contains(key));
        relay.interrupt();
        relay.join();
        assertThat(handler.seen).containsOnly(key);
    }

    /** Whoever has looked into an empty queue for hours meets the work of a whole province. */
    @Test
    void takesNoMoreThanItsBatchAfterItWasIdleForLong() throws SQLException {
        try (var connection = engine.get(DataSource.class).getConnection()) {
            var database = new SingleConnectionDataSource(connection, true);
            var jdbc = JdbcClient.create(database);
            var outbox = new JdbcOutbox(jdbc, engine.clock(), new OutboxSignal(),
                    new OutboxWatched(OutboxWatch.NOBODY), new JdbcTransactionManager(database));
            jdbc.sql("VACUUM ANALYZE outbox").update();
            for (int i = 0; i < 30; i++) assertThat(outbox.lease("suddenly", 100, Duration.ofMinutes(1))).isEmpty();
            jdbc.sql("""
                    INSERT INTO outbox (topic, key, created_at, not_before)
                    SELECT 'suddenly', gen_random_uuid(), :now::timestamptz, :now FROM generate_series(1, 5000)""")
                    .param("now", Timestamp.from(engine.clock().instant()))
                    .update();

            var batch = outbox.lease("suddenly", 100, Duration.ofMinutes(1));
            outbox.done(batch);

            assertThat(batch).hasSize(100);
            assertThat(
                    jdbc.sql("SELECT count(*) FROM outbox WHERE leased_until IS NOT NULL").query(Long.class).single())
                    .isZero();
            jdbc.sql("DELETE FROM outbox WHERE topic = 'suddenly'").update();
        }
    }

    /** Takes the database away while it works, once. */
    private static final class DiesInTheMiddle implements OutboxHandler {
        final Queue<UUID> seen = new ConcurrentLinkedQueue<>();
        private final Flickering database;
        private boolean hasDied;

        DiesInTheMiddle(Flickering database) {
            this.database = database;
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void handle(List<UUID> keys) {
            if (!hasDied) {
                hasDied = true;
                database.isAway = true;
            }
            if (database.isAway) throw new IllegalStateException("no answer from the database");
            seen.addAll(keys);
        }
    }

    private static final class Flickering extends DelegatingDataSource {
        final AtomicInteger refused = new AtomicInteger();
        volatile boolean isAway;

        Flickering(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!isAway) return super.getConnection();
            refused.incrementAndGet();
            throw new SQLException("The connection attempt failed", "08001");
        }
    }
}
