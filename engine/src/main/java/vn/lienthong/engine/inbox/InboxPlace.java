package vn.lienthong.engine.inbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.UnknownException;

/**
 * A place in the order of the inbox: by due date, what has none last; then oldest first.
 *
 * @param dueAt null for tasks without a day
 */
public record InboxPlace(@Nullable Instant dueAt, Instant createdAt, UUID id) {
    static InboxPlace of(InboxTask task) {
        return new InboxPlace(task.dueAt(), task.createdAt(), task.id());
    }

    /** @throws UnknownException when the word was not made by {@link #word()}: it comes from an address */
    static InboxPlace of(String word) {
        var parts = word.split("_", -1);
        if (parts.length != 3) throw new UnknownException("page");
        try {
            var due = parts[0].isEmpty() ? null : Instant.parse(parts[0]);
            return new InboxPlace(due, Instant.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            throw new UnknownException("page");
        }
    }

    /** As it stands in an address. */
    String word() {
        return (dueAt == null ? "" : dueAt) + "_" + createdAt + "_" + id;
    }
}
