package vn.lienthong.engine.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.lienthong.engine.shared.OrganisationId;

/** The saved groups of recipients. */
public interface RecipientGroups {
    List<RecipientGroup> of(OrganisationId agency);

    Optional<RecipientGroup> find(UUID id);

    /** Lets one act at a time change the names of an agency's groups, until the transaction ends. */
    void lockNames(OrganisationId agency);

    void save(RecipientGroup group);

    void delete(UUID id);
}
