package vn.lienthong.engine.organisation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/**
 * A person signs for an agency in a capacity for a period.
 *
 * @param lentBy who signs by right and lent it; null when the capacity is not lent
 * @param basis  the written basis; null where none is needed
 * @param scope  what it is limited to, in words; null when unlimited
 */
public record HeldCapacity(UUID id, PersonId person, SigningCapacity capacity, OrganisationId agency,
        @Nullable PersonId lentBy, Period validity, @Nullable String basis, @Nullable String scope) {}
