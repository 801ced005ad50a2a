package vn.lienthong.engine.shared.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.lienthong.engine.shared.PerTransaction;

/**
 * Remembers beside the connection of the transaction, and rests while another one is begun within it. What stands is
 * remembered under the number of its last change: the number is read first and what it stands for after it, so that nothing
 * remembered is older than its number.
 */
@Component
final class BoundMemory implements PerTransaction {
    /** Up to a thousand bytes each: people with their rights, places with their names. */
    private static final int MOST = 20_000;

    private record Newest() {}

    private record Standing(long version, Map<Record, Object> answers) {}

    private final JdbcClient jdbc;
    private final AtomicReference<Standing> standing = new AtomicReference<>(new Standing(-1, Map.of()));

    BoundMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @SuppressWarnings("unchecked") // a key stands for one kind of answer
    public <V> V once(Record key, Supplier<V> reads) {
        var remembered = remembered();
        if (remembered == null || remembered.isOver) return reads.get();
        var known = (V) remembered.values.get(key);
        if (known != null) return known;
        var read = reads.get();
        remembered.values.put(key, read);
        return read;
    }

    @Override
    @SuppressWarnings("unchecked") // a key stands for one kind of answer
    public <V> V standing(Record key, Supplier<V> reads) {
        var remembered = remembered();
        if (remembered == null || remembered.isOver) return reads.get();
        var answers = answers(versions().standing());
        var known = (V) answers.get(key);
        if (known != null) return known;
        var read = reads.get();
        if (answers.size() >= MOST) answers.clear();
        answers.put(key, read);
        return read;
    }

    private Map<Record, Object> answers(long version) {
        var known = standing.get();
        if (known.version() == version) return known.answers();
        var fresh = new Standing(version, new ConcurrentHashMap<>());
        standing.set(fresh);
        return fresh.answers();
    }

    @Override
    public Versions versions() {
        return once(new Newest(), this::newest);
    }

    private Versions newest() {
        return jdbc.sql("SELECT s.version, t.version AS tree FROM standing s CROSS JOIN organisation_tree t")
                .query((row, _) -> new Versions(row.getLong("version"), row.getLong("tree")))
                .single();
    }

    @Override
    public void keep(Record key, Object answer) {
        var remembered = remembered();
        if (remembered != null && !remembered.isOver) remembered.values.put(key, answer);
    }

    @Override
    public void forget() {
        var remembered = remembered();
        if (remembered != null) remembered.values.clear();
    }

    @Override
    public void stop() {
        var remembered = remembered();
        if (remembered == null) return;
        remembered.isOver = true;
        remembered.values.clear();
    }

    private @Nullable Remembered remembered() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return null;
        if (TransactionSynchronizationManager.getResource(this) instanceof Remembered bound) return bound;
        var fresh = new Remembered(this);
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private static final class Remembered implements TransactionSynchronization {
        private final Object owner;
        private final Map<Record, Object> values = new HashMap<>();
        private boolean isOver;

        private Remembered(Object owner) {
            this.owner = owner;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }

        @Override
        public void resume() {
            values.clear(); // the inner one may have changed what they say
            TransactionSynchronizationManager.bindResource(owner, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
