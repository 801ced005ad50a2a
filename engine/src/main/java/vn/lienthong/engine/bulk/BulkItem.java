package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;

/**
 * One task of a bulk act.
 *
 * @param version of the document when it was chosen; null where the act asks for none
 * @param from    who had the task when it was chosen; null where the act does not take it from anybody
 * @param to      who gets it back; null unless this takes something back
 * @param undoes  which item it takes back
 * @param refusal why not; null unless it was refused
 */
public record BulkItem(UUID id, UUID bulk, UUID task, @Nullable Integer version, @Nullable PersonId from,
        @Nullable PersonId to, @Nullable UUID undoes, State state, @Nullable Refusal refusal) {
    /** How far it is. */
    public enum State {
        WAITING, DONE, REFUSED,
        /** Nobody tried it: the person stopped the whole before. */
        STOPPED
    }

    static BulkItem waiting(UUID id, UUID bulk, UUID task, @Nullable Integer version, @Nullable PersonId from) {
        return new BulkItem(id, bulk, task, version, from, null, null, State.WAITING, null);
    }

    /** What takes it back. */
    BulkItem undo(UUID newId, UUID inBulk, @Nullable PersonId given) {
        return new BulkItem(newId, inBulk, task, null, given, from, id, State.WAITING, null);
    }
}
