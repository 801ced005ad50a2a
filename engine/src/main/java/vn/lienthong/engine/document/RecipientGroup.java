package vn.lienthong.engine.document;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * A saved list of recipients of one agency.
 *
 * @param version rises with each change
 */
public record RecipientGroup(UUID id, int version, OrganisationId agency, String name, List<OrganisationId> members) {
    public RecipientGroup {
        members = List.copyOf(members);
    }

    public SeenGroup seen() {
        return new SeenGroup(id, version);
    }
}
