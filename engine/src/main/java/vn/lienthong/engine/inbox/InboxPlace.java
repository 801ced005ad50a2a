package vn.lienthong.engine.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PageKey;

/**
 * A place in the order of the inbox: by due date, of those due at one moment the more urgent first; what has no day last; then
 * oldest first.
 *
 * @param dueOrder a microsecond before the due date for each rank of urgency; null for tasks without a day
 */
public record InboxPlace(@Nullable Instant dueOrder, Instant createdAt, UUID id) {
    static InboxPlace of(InboxTask task) {
        var due = task.dueAt();
        return new InboxPlace(
                due == null ? null : due.minus(task.matter().urgencyRank(), ChronoUnit.MICROS), task.createdAt(),
                task.id());
    }

    /** @throws vn.lienthong.engine.shared.UnknownException when the word was not made by {@link #word()}: it comes from an address */
    static InboxPlace of(String word) {
        return PageKey.read(word, 3, key -> {
            var due = key.getFirst().isEmpty() ? null : Instant.parse(key.getFirst());
            return new InboxPlace(due, Instant.parse(key.get(1)), UUID.fromString(key.getLast()));
        });
    }

    /** As it stands in an address. */
    String word() {
        return (dueOrder == null ? "" : dueOrder) + "_" + createdAt + "_" + id;
    }
}
