package vn.lienthong.engine.shared;

import java.util.UUID;

/** Identity of an incoming or outgoing document in this installation. */
public record DocumentId(UUID value) {
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
