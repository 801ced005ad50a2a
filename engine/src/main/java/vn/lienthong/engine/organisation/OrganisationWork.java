package vn.lienthong.engine.organisation;

import java.time.Instant;
import java.util.Collection;

import vn.lienthong.engine.shared.OrganisationId;

/** Whether organisations were at work: what they did rests on how they stood then. Answered by whoever keeps documents. */
public interface OrganisationWork {
    /** Whether any document of these agencies or units came or changed since then. */
    boolean hasAny(Collection<OrganisationId> organisations, Instant since);
}
