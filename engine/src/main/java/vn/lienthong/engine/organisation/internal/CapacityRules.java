package vn.lienthong.engine.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.GiveCapacity.NewCapacity;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.OrganisationRefusal;
import vn.lienthong.engine.organisation.SigningCapacity;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;

/** When somebody may be given a signing capacity. */
@Component
public class CapacityRules {
    private final OrganisationDirectory directory;
    private final TreeRules tree;
    private final JdbcCapacities capacities;
    private final Clock clock;

    CapacityRules(OrganisationDirectory directory, TreeRules tree, JdbcCapacities capacities, Clock clock) {
        this.directory = directory;
        this.tree = tree;
        this.capacities = capacities;
        this.clock = clock;
    }

    /** The capacity, or why not. */
    public Outcome<SigningCapacity> check(NewCapacity wanted) {
        var capacity = capacities.inForce(wanted.capacity(), wanted.period().from());
        if (capacity == null)
            return Outcome.refused(OrganisationRefusal.CAPACITY_NOT_IN_FORCE, "capacity", wanted.capacity());
        var refusal = refusal(capacity, wanted);
        return refusal == null ? Outcome.done(capacity) : new Outcome.Refused<>(refusal);
    }

    private @Nullable Refusal refusal(SigningCapacity capacity, NewCapacity wanted) {
        if (wanted.period().from().isBefore(LocalDate.now(clock)))
            return Refusal.of(OrganisationRefusal.NOT_FOR_THE_PAST);
        if (!directory.get(wanted.agency(), wanted.period().from()).isAgency())
            return Refusal.of(OrganisationRefusal.NOT_AN_AGENCY);
        var refusal = tree.isOpen(wanted.agency(), wanted.period());
        if (refusal == null) refusal = form(capacity, wanted);
        if (refusal == null && isHeld(capacity, wanted)) return Refusal.of(OrganisationRefusal.CAPACITY_HELD);
        return refusal;
    }

    private @Nullable Refusal form(SigningCapacity capacity, NewCapacity wanted) {
        if (capacity.needsBasis() && wanted.basis() == null) return Refusal.of(OrganisationRefusal.BASIS_MISSING);
        if (capacity.needsEnd() && wanted.period().to() == null) return Refusal.of(OrganisationRefusal.END_MISSING);
        if (!capacity.isLent()) return null;
        var lender = wanted.lentBy();
        if (lender == null) return Refusal.of(OrganisationRefusal.LENDER_MISSING);
        return signsByRight(lender, wanted) ? null : Refusal.of(OrganisationRefusal.NO_SUB_DELEGATION);
    }

    /** What is lent needs a lender who signs by right as long as it is lent. */
    private boolean signsByRight(PersonId lender, NewCapacity wanted) {
        return capacities.everHeldBy(lender, wanted.agency())
                .stream()
                .anyMatch(held -> !held.capacity().isLent() && held.validity().covers(wanted.period()));
    }

    private boolean isHeld(SigningCapacity capacity, NewCapacity wanted) {
        return capacities.everHeldBy(wanted.person(), wanted.agency())
                .stream()
                .anyMatch(held -> held.capacity().key().equals(capacity.key())
                        && held.validity().overlaps(wanted.period()));
    }
}
