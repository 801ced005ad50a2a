package vn.lienthong.engine.audit.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.internal.JdbcAuditTrail.Head;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.PersonId;

/**
 * Keeps every event in the transaction it happened in. The events of a transaction are written just before it
 * commits, chain by chain in the order of the objects, so that two transactions never wait for each other in a ring.
 */
@Component
final class TrailWriter {
    /** Of how many objects the last event is remembered. */
    private static final int MOST = 10_000;

    private record Chain(String objectKind, UUID objectId) {}

    /** Guesses only: where another node went on with the chain, or this one rolled back, the database says so. */
    private final Map<Chain, Head> heads = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Chain, Head> eldest) {
            return size() > MOST;
        }
    });
    private final JdbcAuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    TrailWriter(JdbcAuditTrail trail, IdSource ids, Clock clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("An act without a transaction: " + event.act());
        waiting().add(event);
    }

    private List<DomainEvent> waiting() {
        var bound = TransactionSynchronizationManager.getResource(this);
        if (bound instanceof Waiting waiting) return waiting.events;
        var waiting = new Waiting();
        TransactionSynchronizationManager.bindResource(this, waiting);
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting.events;
    }

    private void write(List<DomainEvent> events) {
        events.stream()
                .sorted(Comparator.comparing(DomainEvent::objectKind).thenComparing(DomainEvent::objectId))
                .forEach(this::write);
    }

    private void write(DomainEvent event) {
        var chain = new Chain(event.objectKind(), event.objectId());
        var guess = heads.get(chain);
        if (guess != null && append(event, chain, guess)) return;
        if (!append(event, chain, trail.lockHead(event.objectKind(), event.objectId())))
            throw new IllegalStateException("A locked chain went on: " + chain);
    }

    /** @return whether the chain ended there */
    private boolean append(DomainEvent event, Chain chain, Head head) {
        var entry = new AuditEntry(
                ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), event.act(), event.objectKind(),
                event.objectId(), value(event.actor().person()), value(event.actor().standingInFor()),
                head.position() + 1, event.details());
        var canonical = CanonicalEvent.of(entry, head.predecessor());
        if (!trail.append(entry, canonical, head)) return false;
        heads.put(chain, new Head(entry.position(), canonical.digest()));
        return true;
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** The events of one running transaction. */
    private final class Waiting implements TransactionSynchronization {
        private final List<DomainEvent> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(events);
            events.clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TrailWriter.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TrailWriter.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(TrailWriter.this);
        }
    }
}
