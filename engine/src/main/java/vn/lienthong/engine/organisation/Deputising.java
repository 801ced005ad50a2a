package vn.lienthong.engine.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/**
 * Somebody stands in for an absent person. It ends by itself after its last day.
 *
 * @param basis   the written basis; null when the deputy holds the same rights anyway
 * @param acts    what it is limited to; empty for all the absent person may do
 * @param endedAt ended early; null otherwise
 */
public record Deputising(UUID id, PersonId absent, PersonId deputy, Period period, String reason,
        @Nullable String basis, Set<Act> acts, @Nullable Instant endedAt) {
    public Deputising {
        acts = Set.copyOf(acts);
    }
}
