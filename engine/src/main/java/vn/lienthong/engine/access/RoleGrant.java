package vn.lienthong.engine.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/**
 * A person holds a role at an organisation for a period. It counts only while that organisation is open.
 *
 * @param organisation where; null exactly when the reach is the whole installation
 * @param basis        the written decision behind it
 * @param revokedAt    taken back with immediate effect; null while it stands
 */
public record RoleGrant(UUID id, PersonId person, RoleKey role, @Nullable OrganisationId organisation, Reach reach,
        Period validity, String basis, @Nullable Instant revokedAt) {
    public RoleGrant {
        if ((reach == Reach.INSTALLATION) != (organisation == null))
            throw new IllegalArgumentException("Only a grant for the whole installation has no organisation");
    }

    public boolean standsOn(LocalDate day) {
        return revokedAt == null && validity.contains(day);
    }

    /** Whether it stands on the day or on a later one. */
    public boolean standsFrom(LocalDate day) {
        return revokedAt == null && !validity.isOver(day);
    }
}
