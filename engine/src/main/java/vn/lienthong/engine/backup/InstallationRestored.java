package vn.lienthong.engine.backup;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/**
 * The installation was made of a backup: what happened in it after that moment is not in it any more.
 *
 * @param takenAt the moment the backup shows
 */
record InstallationRestored(Instant takenAt) implements DomainEvent {
    private static final UUID WHOLE = new UUID(0, 0);

    @Override
    public String act() {
        return "installation.restored";
    }

    @Override
    public String objectKind() {
        return "installation";
    }

    @Override
    public UUID objectId() {
        return WHOLE;
    }

    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("takenAt", takenAt.toString());
    }
}
