package vn.lienthong.engine.issuance;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/**
 * Something happened to the signing key of a person or an agency: {@code key.pin-rejected}, {@code key.locked},
 * {@code key.unlocked}. It stands in the trail of whom the key belongs to.
 */
record KeyEvent(String act, Sealing.Key key, Actor actor, Map<String, String> details) implements DomainEvent {
    KeyEvent {
        details = Map.copyOf(details);
    }

    @Override
    public String objectKind() {
        return switch (key) {
            case Sealing.Key.Personal _ -> "person";
            case Sealing.Key.Agency _ -> "organisation";
        };
    }

    @Override
    public UUID objectId() {
        return switch (key) {
            case Sealing.Key.Personal(var person) -> person.value();
            case Sealing.Key.Agency(var agency) -> agency.value();
        };
    }
}
