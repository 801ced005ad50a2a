package vn.lienthong.engine.content;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * Content of one organisation that looked dangerous when it arrived.
 *
 * @param release null while it waits
 */
public record Quarantine(ContentId content, OrganisationId organisation, Set<Suspicion> reasons, Instant since,
        @Nullable Release release) {
    public Quarantine {
        reasons = Set.copyOf(reasons);
    }

    public boolean isWaiting() {
        return release == null;
    }

    /** Who let it in, and why. */
    public record Release(PersonId by, Instant at, String reason) {}
}
