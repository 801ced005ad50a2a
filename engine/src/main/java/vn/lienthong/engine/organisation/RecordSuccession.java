package vn.lienthong.engine.organisation;

import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcSuccessions;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Records who follows whom, so that what is sent to the old one finds the new one. */
@UseCase
public class RecordSuccession {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final JdbcSuccessions successions;
    private final DomainEvents events;

    RecordSuccession(Authorisation authorisation, TreeChanges changes, JdbcSuccessions successions,
            DomainEvents events) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.successions = successions;
        this.events = events;
    }

    @Transactional
    public Outcome<Succession> record(Actor actor, Succession succession) {
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, succession.from());
        var to = succession.to();
        if (to != null) authorisation.require(actor, Act.ADMINISTER_ORGANISATION, to);
        changes.lockLastOf(succession.from());
        if (to != null) changes.lockLastOf(to);
        if (successions.isRecorded(succession)) return Outcome.refused(OrganisationRefusal.SUCCESSION_RECORDED);

        successions.add(succession);
        events.publish(OrganisationChanged.of("succession.recorded", succession.from(), actor,
                Map.of("kind", succession.kind().name(), "to", to == null ? "" : to.toString(), "effective",
                        succession.effective().toString(), "decision", succession.decisionNo())));
        return Outcome.done(succession);
    }
}
