package vn.lienthong.engine.shared.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.lienthong.engine.shared.PerTransaction;

/** Remembers beside the connection of the transaction, and rests while another one is begun within it. */
@Component
final class BoundMemory implements PerTransaction {
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
