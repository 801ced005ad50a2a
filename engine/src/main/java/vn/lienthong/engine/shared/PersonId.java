package vn.lienthong.engine.shared;

import java.util.UUID;

/** Identity of a person; it never changes, whatever its name or place becomes. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
