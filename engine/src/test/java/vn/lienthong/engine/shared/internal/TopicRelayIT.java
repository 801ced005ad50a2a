package vn.lienthong.engine.shared.internal;

import java.sql.Connection;
import java.sql.SQLException;
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
                new OutboxWatched(watch));

        var relay = Thread.ofVirtual().start(new TopicRelay(handler, outbox, signal, watch, engine.clock()));
        Await.until("the database was asked in vain", Duration.ofSeconds(10), () -> database.refused.get() > 1);
        database.isAway = false;

        Await.until("the work is done", Duration.ofSeconds(10), () -> handler.seen.contains(key));
        relay.interrupt();
        relay.join();
        assertThat(handler.seen).containsOnly(key);
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
