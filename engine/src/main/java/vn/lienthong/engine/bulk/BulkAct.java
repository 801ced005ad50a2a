package vn.lienthong.engine.bulk;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;

/**
 * One act on many tasks.
 *
 * @param actor   who began it, in whose name
 * @param input   what was typed; {@link BulkInput#NONE} until it is begun
 * @param undoes  which one it takes back; null for one of its own
 * @param begunAt null while something is still to be said
 */
public record BulkAct(UUID id, BulkKind kind, Actor actor, BulkInput input, @Nullable UUID undoes, Instant createdAt,
        @Nullable Instant begunAt) {
    public boolean isBegun() {
        return begunAt != null;
    }

    /** To whom it goes is to be chosen; taking back goes to whoever had it. */
    public boolean asksForPerson() {
        return switch (kind) {
            case PRESENT, ASSIGN -> true;
            case GIVE -> undoes == null;
            case CLAIM, RELEASE, ACKNOWLEDGE, DIRECT, URGE, TAKE_BACK -> false;
        };
    }

    BulkAct begun(Actor by, BulkInput typed, Instant at) {
        return new BulkAct(id, kind, by, typed, undoes, createdAt, at);
    }
}
