package vn.lienthong.engine.organisation;

import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.Placement;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.organisation.internal.TreeRules;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Opens a unit of an agency, today or on a day ahead. */
@UseCase
public class OpenUnit {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final TreeRules rules;
    private final DomainEvents events;

    OpenUnit(Authorisation authorisation, TreeChanges changes, TreeRules rules, DomainEvents events) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.rules = rules;
        this.events = events;
    }

    @Transactional
    public Outcome<OrganisationId> open(Actor actor, NewUnit unit) {
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, unit.parent());
        changes.lock();
        var refusal = rules.parentStaysOpen(unit.parent(), unit.from());
        if (refusal != null) return new Outcome.Refused<>(refusal);
        if (changes.isNameTaken(unit.naming(), unit.parent(), unit.from(), null))
            return Outcome.refused(OrganisationRefusal.NAME_TAKEN);

        var id = changes.open(unit.naming(), OrganisationKind.UNIT,
                new Placement(unit.parent(), null, unit.from(), unit.decisionNo()));
        events.publish(OrganisationChanged.of("unit.opened", id, actor,
                Map.of("name", unit.naming().name(), "from", unit.from().toString())));
        return Outcome.done(id);
    }
}
