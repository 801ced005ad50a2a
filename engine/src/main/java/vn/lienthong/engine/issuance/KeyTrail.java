package vn.lienthong.engine.issuance;

import java.util.Map;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** Keeps what happens to keys, each time in a transaction of its own: the act that tried the key comes to nothing. */
@UseCase
class KeyTrail {
    /** Argument of a refusal that says a PIN was tried, and how many tries are left. */
    private static final String TRIES_LEFT = "left";

    private final DomainEvents events;

    KeyTrail(DomainEvents events) {
        this.events = events;
    }

    /** Notes a wrong PIN, and that it was the last one the key allows; every other refusal passes. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Actor actor, Sealing.Key key, DocumentId document, Refusal refusal) {
        var isWrong = refusal.code() == IssuanceRefusal.WRONG_PIN;
        var isLocked = refusal.code() == IssuanceRefusal.KEY_LOCKED && refusal.args().containsKey(TRIES_LEFT);
        if (!isWrong && !isLocked) return;
        var about = Map.of("document", document.toString());
        events.publish(new KeyEvent("key.pin-rejected", key, actor, about));
        if (isLocked) events.publish(new KeyEvent("key.locked", key, actor, about));
    }

    @Transactional
    public void unlocked(Actor actor, Sealing.Key key, String reason) {
        events.publish(new KeyEvent("key.unlocked", key, actor, Map.of("reason", reason)));
    }
}
