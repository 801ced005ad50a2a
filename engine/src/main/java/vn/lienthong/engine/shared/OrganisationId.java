package vn.lienthong.engine.shared;

import java.util.UUID;

/** Identity of an organisation; it never changes, whatever its name or place becomes. */
public record OrganisationId(UUID value) {
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
