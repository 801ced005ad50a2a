package vn.lienthong.engine.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Shows those who look after an agency how it numbers its documents, did, and will. */
@UseCase
public class ReadNumbering {
    private static final Comparator<DecidedRule> ORDER = Comparator
            .comparing((DecidedRule rule) -> rule.agency() == null)
            .thenComparing(rule -> rule.kind() == null ? "" : rule.kind())
            .thenComparing(rule -> rule.validity().from(), Comparator.reverseOrder());

    private final Authorisation authorisation;
    private final ReadOrganisations organisations;
    private final NumberingPlans plans;
    private final NumberingExamples examples;
    private final Clock clock;

    ReadNumbering(Authorisation authorisation, ReadOrganisations organisations, NumberingPlans plans,
            NumberingExamples examples, Clock clock) {
        this.authorisation = authorisation;
        this.organisations = organisations;
        this.plans = plans;
        this.examples = examples;
        this.clock = clock;
    }

    /** @throws vn.lienthong.engine.shared.ForbiddenException when others look after the agency */
    @Transactional(readOnly = true)
    public Numbering of(Actor reader, OrganisationId agency) {
        var today = LocalDate.now(clock);
        var organisation = organisations.get(reader, agency, today);
        var mayDecide = organisation.isAgency()
                && authorisation.may(reader, Act.ADMINISTER_ORGANISATION, agency);
        var version = plans.version(agency);
        var plan = plans.of(agency);
        return new Numbering(version, mayDecide, plan.leastDigits(today),
                plan.rules()
                        .stream()
                        .sorted(ORDER)
                        .map(rule -> new Numbering.Line(rule, examples.of(organisation, plan, rule),
                                mayDecide && rule.agency() != null && rule.validity().from().isAfter(today)))
                        .toList());
    }

    /** What a decision would write, while it is not made; nothing when its symbol is malformed. */
    @Transactional(readOnly = true)
    public List<String> examplesOf(Actor reader, NumberingDecision decision) {
        var organisation = organisations.get(reader, decision.agency(), LocalDate.now(clock));
        var typed = decision.symbolPattern();
        var pattern = typed == null ? null : SymbolPattern.read(typed);
        if (typed != null && pattern == null) return List.of();
        return examples.of(organisation, plans.of(decision.agency()), decision.rule(new UUID(0, 0), pattern));
    }
}
