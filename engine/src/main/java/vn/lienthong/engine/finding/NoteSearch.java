package vn.lienthong.engine.finding;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.UseCase;

/** Keeps in the trail what somebody searched for, before the answer is given. */
@UseCase
public class NoteSearch {
    private final DomainEvents events;

    NoteSearch(DomainEvents events) {
        this.events = events;
    }

    @Transactional
    public void note(Searched search) {
        events.publish(search);
    }
}
