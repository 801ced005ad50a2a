package vn.lienthong.engine.audit;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.UseCase;

/** Keeps in the trail that somebody goes on checking it; a piece of a check has transactions of its own kind. */
@UseCase
class TrailCheckNotes {
    private final DomainEvents events;

    TrailCheckNotes(DomainEvents events) {
        this.events = events;
    }

    @Transactional
    void goesOn(Actor actor) {
        events.publish(TrailRead.checkedOn(actor));
    }
}
