package vn.lienthong.engine.document;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;

/**
 * Work of one person is given to another.
 *
 * @param from who has it, as the page showed; if it is somebody else now, another was faster
 */
public record HandOver(PersonId from, PersonId to, String reason) {
    public HandOver {
        reason = reason.strip();
    }

    /** What is wrong with it, whatever the work; null when nothing is. */
    public @Nullable Refusal flaw() {
        if (from.equals(to)) return Refusal.of(DocumentRefusal.HAS_IT_ALREADY);
        return reason.isEmpty() ? Refusal.of(DocumentRefusal.REASON_MISSING) : null;
    }
}
