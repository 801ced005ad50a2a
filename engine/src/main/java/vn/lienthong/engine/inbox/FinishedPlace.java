package vn.lienthong.engine.inbox;

import java.time.Instant;
import java.util.UUID;

import vn.lienthong.engine.shared.PageKey;

/** A place in the order of what is finished: the last one first. Its word says so, and is no place of any other list. */
public record FinishedPlace(Instant doneAt, UUID id) {
    private static final String MARK = "done";

    /** @throws vn.lienthong.engine.shared.UnknownException when the word was not made by {@link #word()}: it comes from an address */
    static FinishedPlace of(String word) {
        return PageKey.read(word, 3, key -> {
            if (!key.getFirst().equals(MARK)) throw new IllegalArgumentException(word);
            return new FinishedPlace(Instant.parse(key.get(1)), UUID.fromString(key.getLast()));
        });
    }

    /** As it stands in an address. */
    String word() {
        return MARK + "_" + doneAt + "_" + id;
    }
}
