package vn.lienthong.engine.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Takes back a rule of numbering that has not begun: the one it would have ended goes on. What it was stays in the trail. */
@UseCase
public class TakeBackNumbering {
    private final Authorisation authorisation;
    private final NumberingPlans plans;
    private final PlanJudge judge;
    private final NumberingTrail trail;
    private final Clock clock;

    TakeBackNumbering(Authorisation authorisation, NumberingPlans plans, PlanJudge judge, NumberingTrail trail,
            Clock clock) {
        this.authorisation = authorisation;
        this.plans = plans;
        this.judge = judge;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Which rule of which agency.
     *
     * @param seen the version of the plan that was looked at
     */
    public record TakingBack(OrganisationId agency, UUID rule, int seen, String reason) {
        public TakingBack {
            if (reason.isBlank() || reason.length() > NumberingDecision.LONGEST_BASIS)
                throw new IllegalArgumentException("A reason of 1 to 500 characters");
        }
    }

    /** @throws UnknownException when the agency has no such rule */
    @Transactional
    public Outcome<OrganisationId> takeBack(Actor actor, TakingBack demand) {
        var agency = demand.agency();
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, agency);
        if (plans.lock(agency) != demand.seen()) return Outcome.refused(RegistryRefusal.NUMBERING_CHANGED);
        var before = plans.of(agency);
        var rule = before.rules()
                .stream()
                .filter(one -> one.id().equals(demand.rule()) && agency.equals(one.agency()))
                .findFirst()
                .orElseThrow(() -> new UnknownException("numbering-rule"));
        if (!rule.validity().from().isAfter(LocalDate.now(clock)))
            return Outcome.refused(RegistryRefusal.NUMBERING_BEGUN, "day", rule.validity().from());
        var after = before.without(rule);
        var refusal = judge.judge(agency, before, after);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        plans.change(agency, before, after);
        trail.takenBack(agency, rule, demand.reason(), actor);
        return Outcome.done(agency);
    }
}
