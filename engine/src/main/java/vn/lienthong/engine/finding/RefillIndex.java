package vn.lienthong.engine.finding;

import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.UseCase;

/** An operator wants the index filled anew, after the search server was restored, say. It answers meanwhile. */
@UseCase
public class RefillIndex {
    private final Authorisation authorisation;
    private final FilledIndexes indexes;
    private final DomainEvents events;

    RefillIndex(Authorisation authorisation, FilledIndexes indexes, DomainEvents events) {
        this.authorisation = authorisation;
        this.indexes = indexes;
        this.events = events;
    }

    @Transactional
    public void refill(Actor actor) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        indexes.outdate();
        events.publish(new RefillWanted(actor));
    }

    /** An operator asked for it. */
    record RefillWanted(Actor actor) implements DomainEvent {
        private static final UUID THE_INDEX = new UUID(0, 1);

        @Override
        public String act() {
            return "index.refill-wanted";
        }

        @Override
        public String objectKind() {
            return "index";
        }

        @Override
        public UUID objectId() {
            return THE_INDEX;
        }

        @Override
        public Map<String, String> details() {
            return Map.of();
        }
    }
}
