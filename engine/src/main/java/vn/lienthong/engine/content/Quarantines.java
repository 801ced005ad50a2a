package vn.lienthong.engine.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.lienthong.engine.shared.OrganisationId;

/** Content that waits until somebody answers for it. The state is per organisation: nobody answers for another one. */
public interface Quarantines {
    Optional<Quarantine> find(ContentId content, OrganisationId organisation);

    /** What still waits there, oldest first; at most {@code limit}. */
    List<Quarantine> waiting(Set<OrganisationId> organisations, int limit);

    /** Locks the row until the transaction ends. */
    Optional<Quarantine> lock(ContentId content, OrganisationId organisation);

    void release(ContentId content, OrganisationId organisation, Quarantine.Release release);
}
