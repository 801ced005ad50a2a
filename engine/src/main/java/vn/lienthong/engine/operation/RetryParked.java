package vn.lienthong.engine.operation;

import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.ParkedRow;
import vn.lienthong.engine.shared.ParkedRows;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Has work that was given up tried again from the beginning. */
@UseCase
public class RetryParked {
    /** Each is an entry of the trail in the same transaction. */
    private static final int MOST_AT_ONCE = 500;

    private final Authorisation authorisation;
    private final ParkedRows parked;
    private final DomainEvents events;

    RetryParked(Authorisation authorisation, ParkedRows parked, DomainEvents events) {
        this.authorisation = authorisation;
        this.parked = parked;
        this.events = events;
    }

    /** @throws UnknownException when it does not stand there any more: somebody was faster */
    @Transactional
    public void retry(Actor actor, long row) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        var retried = parked.retry(row).orElseThrow(() -> new UnknownException("parked-row"));
        events.publish(new ParkedWorkRetried(retried, actor));
    }

    /**
     * All of one queue, as after a long outage; of a great many those that were given up first.
     *
     * @return how many are tried again
     */
    @Transactional
    public int retryAll(Actor actor, String topic) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        var retried = parked.retryOldest(topic, MOST_AT_ONCE);
        retried.forEach(row -> events.publish(new ParkedWorkRetried(row, actor)));
        return retried.size();
    }

    /** An operator had work tried again. */
    record ParkedWorkRetried(ParkedRow row, Actor actor) implements DomainEvent {
        @Override
        public String act() {
            return "outbox.retried";
        }

        @Override
        public String objectKind() {
            return "outbox";
        }

        @Override
        public UUID objectId() {
            return row.key();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("topic", row.topic());
        }
    }
}
