package vn.lienthong.engine.audit.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.PersonId;

/**
 * Keeps every event in the transaction it happened in. The events of a transaction are written just before it
 * commits, chain by chain in the order of the objects, so that two transactions never wait for each other in a ring.
 */
@Component
final class TrailWriter {
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
        var head = trail.lockHead(event.objectKind(), event.objectId());
        var entry = new AuditEntry(
                ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), event.act(), event.objectKind(),
                event.objectId(), value(event.actor().person()), value(event.actor().standingInFor()),
                head.position() + 1, event.details());
        trail.append(entry, CanonicalEvent.of(entry, head.predecessor()), head);
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
