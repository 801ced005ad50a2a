package vn.lienthong.engine.document;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.shared.OrganisationId;

/** A saved list of recipients of one agency. */
public record RecipientGroup(UUID id, OrganisationId agency, String name, List<OrganisationId> members) {
    public RecipientGroup {
        members = List.copyOf(members);
    }
}
