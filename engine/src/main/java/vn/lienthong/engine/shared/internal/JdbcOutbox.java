package vn.lienthong.engine.shared.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.engine.shared.OutboxWatch;
import vn.lienthong.engine.shared.ParkedRow;
import vn.lienthong.engine.shared.ParkedRows;

/** The outbox table: written with the act, leased by relays with {@code SKIP LOCKED}, any number of nodes. */
@Component
final class JdbcOutbox implements Outbox, OutboxQueues, ParkedRows {
    private static final String PARKED = "id, topic, key, created_at, parked_at, coalesce(last_error, '') AS cause";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OutboxSignal signal;
    private final OutboxWatch watch;
    private final TransactionTemplate transaction;

    JdbcOutbox(JdbcClient jdbc, Clock clock, OutboxSignal signal, OutboxWatched watched,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.signal = signal;
        this.watch = watched.watch();
    }

    private record NewRow(String topic, UUID key, Instant notBefore) {}

    /** What a transaction has put there once, it need not put there again. */
    @Override
    public void add(String topic, UUID key) {
        var waiting = waiting();
        waiting.add(new NewRow(topic, key, waiting.began));
    }

    @Override
    public void addLater(String topic, UUID key, Instant notBefore) {
        waiting().add(new NewRow(topic, key, notBefore));
    }

    private Waiting waiting() {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("The outbox is written with the act, in its transaction");
        if (TransactionSynchronizationManager.getResource(this) instanceof Waiting bound) return bound;
        var fresh = new Waiting();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private void insert(Collection<NewRow> rows, Waiting transaction) {
        jdbc.sql(
                """
                INSERT INTO outbox (topic, key, created_at, not_before, origin)
                SELECT topic, key, :began, not_before, :origin
                FROM unnest(:topics::text[], :keys::uuid[], :notBefore::timestamptz[]) AS row (topic, key, not_before)""")
                .param("began", Timestamp.from(transaction.began))
                .param("origin", transaction.origin)
                .param("topics", rows.stream().map(NewRow::topic).toArray(String[]::new))
                .param("keys", rows.stream().map(NewRow::key).toArray(UUID[]::new))
                .param("notBefore", rows.stream().map(row -> row.notBefore().toString()).toArray(String[]::new))
                .update();
    }

    /** The new rows of one running transaction, written together just before it commits. */
    private final class Waiting implements TransactionSynchronization {
        private final Set<NewRow> rows = new LinkedHashSet<>();
        private final Instant began = clock.instant();
        /** Null when the act is not followed. */
        private final @Nullable String origin = watch.origin();
        private boolean areWritten;

        private void add(NewRow row) {
            var isNew = rows.add(row);
            if (isNew && areWritten) insert(List.of(row), this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            insert(rows, this);
            areWritten = true;
        }

        @Override
        public void afterCommit() {
            rows.stream().map(NewRow::topic).distinct().forEach(signal::ring);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(JdbcOutbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JdbcOutbox.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(JdbcOutbox.this);
        }
    }

    /** Takes rows that are due for the time of the lease; another relay passes over them. */
    List<OutboxRow> lease(String topic, int most, Duration lease) {
        var now = clock.instant();
        return plannedNow(() -> jdbc.sql("""
                WITH due AS MATERIALIZED (
                    SELECT id FROM outbox
                    WHERE topic = :topic AND parked_at IS NULL AND not_before <= :now
                      AND (leased_until IS NULL OR leased_until < :now)
                    ORDER BY not_before, id LIMIT :most FOR UPDATE SKIP LOCKED)
                UPDATE outbox SET leased_until = :until FROM due WHERE outbox.id = due.id
                RETURNING outbox.id, key, attempts, origin""")
                .param("topic", topic)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .param("most", most)
                .query((row, _) -> new OutboxRow(row.getLong("id"), row.getObject("key", UUID.class),
                        row.getInt("attempts"), row.getString("origin")))
                .list());
    }

    /**
     * The table is empty at one moment and has a hundred thousand rows at the next: a plan that was made at the one and
     * kept reads the whole table for every batch at the other.
     */
    private <T> T plannedNow(Supplier<T> statement) {
        return transaction.execute(_ -> {
            jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
            return statement.get();
        });
    }

    private void update(JdbcClient.StatementSpec statement) {
        plannedNow(statement::update);
    }

    /** The work on these rows goes on. */
    void renew(List<OutboxRow> rows, Duration lease) {
        update(jdbc.sql("UPDATE outbox SET leased_until = :until WHERE id = ANY(:ids) AND leased_until IS NOT NULL")
                .param("until", Timestamp.from(clock.instant().plus(lease)))
                .param("ids", ids(rows)));
    }

    void done(List<OutboxRow> rows) {
        update(jdbc.sql("DELETE FROM outbox WHERE id = ANY(:ids)").param("ids", ids(rows)));
    }

    /** Gives rows back untouched: nothing was wrong with them. */
    void release(List<OutboxRow> rows, String why) {
        update(jdbc.sql("UPDATE outbox SET leased_until = NULL, last_error = :why WHERE id = ANY(:ids)")
                .param("why", why)
                .param("ids", ids(rows)));
    }

    /** Gives rows back whose lease is not a later one than ours was. */
    void takeBack(List<OutboxRow> rows, Instant ours) {
        update(jdbc.sql("UPDATE outbox SET leased_until = NULL WHERE id = ANY(:ids) AND leased_until <= :ours")
                .param("ids", ids(rows))
                .param("ours", Timestamp.from(ours)));
    }

    /**
     * Gives rows back behind the others: the fault may be theirs and not the outside world's. What has waited long is
     * tried more seldom, and rows that met a fault together come back one by one.
     */
    void stepBack(List<OutboxRow> rows, String why) {
        update(jdbc.sql("""
                UPDATE outbox SET leased_until = NULL, last_error = :why, not_before = :now::timestamptz
                    + least(greatest((:now::timestamptz - created_at) / 4, interval '1 second'), interval '10 seconds')
                    * (0.5 + random())
                WHERE id = ANY(:ids)""")
                .param("why", why)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids(rows)));
    }

    void retryAt(OutboxRow row, Instant at, String why) {
        jdbc.sql("""
                UPDATE outbox SET leased_until = NULL, attempts = attempts + 1, not_before = :at, last_error = :why
                WHERE id = :id""")
                .param("at", Timestamp.from(at))
                .param("why", why)
                .param("id", row.id())
                .update();
    }

    void park(OutboxRow row, String why) {
        jdbc.sql("UPDATE outbox SET leased_until = NULL, parked_at = :now, last_error = :why WHERE id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why)
                .param("id", row.id())
                .update();
    }

    @Override
    public List<OutboxQueue> all() {
        return jdbc.sql("""
                SELECT topic, count(*) FILTER (WHERE parked_at IS NULL) AS waiting,
                       count(*) FILTER (WHERE parked_at IS NOT NULL) AS parked,
                       min(created_at) AS oldest, max(last_error) AS last_error
                FROM outbox GROUP BY topic ORDER BY topic""")
                .query(
                        (row, _) -> new OutboxQueue(
                                row.getString("topic"), row.getLong("waiting"), row.getLong("parked"),
                                row.getTimestamp("oldest").toInstant(), row.getString("last_error")))
                .list();
    }

    @Override
    public List<ParkedRow> oldest(long after, int most) {
        return jdbc.sql("SELECT " + PARKED + " FROM outbox WHERE parked_at IS NOT NULL AND id > ? ORDER BY id LIMIT ?")
                .params(after, most)
                .query((row, _) -> parked(row))
                .list();
    }

    @Override
    public Optional<ParkedRow> retry(long id) {
        var found = jdbc.sql("SELECT " + PARKED + " FROM outbox WHERE id = ? AND parked_at IS NOT NULL FOR UPDATE")
                .param(id)
                .query((row, _) -> parked(row))
                .optional();
        found.ifPresent(row -> jdbc.sql("UPDATE outbox SET parked_at = NULL, attempts = 0, not_before = ? WHERE id = ?")
                .params(Timestamp.from(clock.instant()), row.id())
                .update());
        return found;
    }

    @Override
    public List<ParkedRow> retryOldest(String topic, int most) {
        return jdbc.sql("""
                WITH oldest AS (
                    SELECT %s FROM outbox WHERE topic = :topic AND parked_at IS NOT NULL
                    ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED),
                retried AS (
                    UPDATE outbox SET parked_at = NULL, attempts = 0, not_before = :now
                    WHERE id IN (SELECT id FROM oldest))
                SELECT * FROM oldest ORDER BY id""".formatted(PARKED))
                .param("topic", topic)
                .param("most", most)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> parked(row))
                .list();
    }

    @Override
    public int retry(String topic, Collection<UUID> keys) {
        return jdbc.sql("""
                UPDATE outbox SET parked_at = NULL, attempts = 0, not_before = :now
                WHERE topic = :topic AND key = ANY(:keys) AND parked_at IS NOT NULL""")
                .param("now", Timestamp.from(clock.instant()))
                .param("topic", topic)
                .param("keys", keys.toArray(UUID[]::new))
                .update();
    }

    private static ParkedRow parked(ResultSet row) throws SQLException {
        return new ParkedRow(row.getLong("id"), row.getString("topic"), row.getObject("key", UUID.class),
                row.getTimestamp("created_at").toInstant(), row.getTimestamp("parked_at").toInstant(),
                row.getString("cause"));
    }

    private static Long[] ids(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::id).toArray(Long[]::new);
    }
}
