package vn.lienthong.engine.registry;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Enters what the head of an agency decided about the series of its administrative documents (Decree 30/2020/NĐ-CP, art.
 * 15). The rule before it ends the day before; numbers that were taken keep theirs.
 */
@UseCase
public class DecideNumbering {
    private final Authorisation authorisation;
    private final NumberingPlans plans;
    private final DecisionRules rules;
    private final PlanJudge judge;
    private final NumberingTrail trail;
    private final IdSource ids;
    private final Clock clock;

    DecideNumbering(Authorisation authorisation, NumberingPlans plans, DecisionRules rules, PlanJudge judge,
            NumberingTrail trail, IdSource ids, Clock clock) {
        this.authorisation = authorisation;
        this.plans = plans;
        this.rules = rules;
        this.judge = judge;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<OrganisationId> decide(Actor actor, NumberingDecision decision) {
        var agency = decision.agency();
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, agency);
        var wrong = wrong(decision);
        if (wrong != null) return new Outcome.Refused<>(wrong);
        var pattern = decision.symbolPattern() == null ? null : SymbolPattern.read(decision.symbolPattern());
        if (pattern == null && decision.symbolPattern() != null)
            return Outcome.refused(RegistryRefusal.NUMBERING_SYMBOL_MALFORMED);
        if (plans.lock(agency) != decision.seen()) return Outcome.refused(RegistryRefusal.NUMBERING_CHANGED);

        var rule = decision.rule(ids.next(), pattern);
        var before = plans.of(agency);
        var refusal = refusal(decision, rule, before);
        if (refusal != null) return new Outcome.Refused<>(refusal);
        plans.change(agency, before, before.with(rule));
        trail.decided(agency, rule, actor);
        return Outcome.done(agency);
    }

    private @Nullable Refusal wrong(NumberingDecision decision) {
        var agency = rules.agency(decision);
        return agency == null ? rules.kinds(decision) : agency;
    }

    private @Nullable Refusal refusal(NumberingDecision decision, DecidedRule rule, NumberingPlan before) {
        var today = LocalDate.now(clock);
        if (decision.from().isBefore(today)) return Refusal.of(RegistryRefusal.NUMBERING_FROM_PAST);
        var digits = rules.digits(decision, before);
        if (digits != null) return digits;
        var following = before.following(rule);
        if (following != null)
            return Refusal.of(RegistryRefusal.NUMBERING_LATER_RULE, "day", following.validity().from());
        var after = before.with(rule);
        var kind = decision.kind();
        var symbol = rule.symbolPattern() == null
                ? null
                : rules.symbol(decision, after.as(rule, kind == null ? "" : kind, decision.from()));
        return symbol == null ? judge.judge(decision.agency(), before, after) : symbol;
    }
}
