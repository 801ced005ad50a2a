package vn.lienthong.engine.organisation;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcPlannedChanges;
import vn.lienthong.engine.organisation.internal.TakingBackRules;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Takes back what was decided about an organisation and lies ahead, or began today with nothing resting on it: what was
 * before goes on as if nobody had decided. An opening is taken back while nothing names the organisation, and only until
 * it opens. What took effect before today is history and stays.
 */
@UseCase
public class TakeBackChange {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final JdbcPlannedChanges planned;
    private final TakingBackRules rules;
    private final DomainEvents events;
    private final Clock clock;

    TakeBackChange(Authorisation authorisation, TreeChanges changes, JdbcPlannedChanges planned,
            TakingBackRules rules, DomainEvents events, Clock clock) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.planned = planned;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which change of which organisation.
     *
     * @param change its {@link PlannedChange#key()}
     */
    public record TakingBack(OrganisationId organisation, String change, String reason) {
        public static final int LONGEST_REASON = 500;

        public TakingBack {
            reason = PlainText.of(reason, LONGEST_REASON);
        }
    }

    @Transactional
    public Outcome<OrganisationId> takeBack(Actor actor, TakingBack demand) {
        var organisation = demand.organisation();
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, organisation);
        changes.lock();
        var ahead = planned.of(organisation, LocalDate.now(clock));
        var found = ahead.stream().filter(one -> one.key().equals(demand.change())).findFirst();
        if (found.isEmpty()) return Outcome.refused(OrganisationRefusal.CHANGE_GONE);
        var change = found.get();
        for (var other : change.others()) authorisation.require(actor, Act.ADMINISTER_ORGANISATION, other);
        var refusal = rules.refusal(organisation, change, ahead);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        changes.takeBack(organisation, change);
        events.publish(TakenBack.event(organisation, change, demand.reason(), actor));
        return Outcome.done(organisation);
    }
}
