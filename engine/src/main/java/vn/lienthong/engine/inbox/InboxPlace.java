package vn.lienthong.engine.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PageKey;

/**
 * A place in the order of the inbox: by due date, what has none last; then oldest first.
 *
 * @param dueAt null for tasks without a day
 */
public record InboxPlace(@Nullable Instant dueAt, Instant createdAt, UUID id) {
    static InboxPlace of(InboxTask task) {
        return new InboxPlace(task.dueAt(), task.createdAt(), task.id());
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
        return (dueAt == null ? "" : dueAt) + "_" + createdAt + "_" + id;
    }
}
