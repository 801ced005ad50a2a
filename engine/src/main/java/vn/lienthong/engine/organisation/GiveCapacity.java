package vn.lienthong.engine.organisation;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.CapacityRules;
import vn.lienthong.engine.organisation.internal.JdbcCapacities;
import vn.lienthong.engine.organisation.internal.JdbcPersons;
import vn.lienthong.engine.organisation.internal.Oneself;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/**
 * Lets a person sign for an agency in a capacity (Decree 30/2020/NĐ-CP, art. 13). A lent capacity names who lends it;
 * that person signs by right for the whole period, so nothing is delegated twice. Like a post it ends with its agency.
 */
@UseCase
public class GiveCapacity {
    private final Authorisation authorisation;
    private final Oneself oneself;
    private final TreeChanges changes;
    private final CapacityRules rules;
    private final JdbcPersons persons;
    private final JdbcCapacities capacities;
    private final DomainEvents events;

    GiveCapacity(Authorisation authorisation, Oneself oneself, TreeChanges changes, CapacityRules rules,
            JdbcPersons persons, JdbcCapacities capacities, DomainEvents events) {
        this.authorisation = authorisation;
        this.oneself = oneself;
        this.changes = changes;
        this.rules = rules;
        this.persons = persons;
        this.capacities = capacities;
        this.events = events;
    }

    /**
     * Who signs for whom, in which capacity, and on what ground.
     *
     * @param capacity key of the capacity
     * @param lentBy   who lends it; null for a capacity that is not lent
     * @param basis    the written basis; null where none is needed
     * @param scope    what it is limited to, in words; null when unlimited
     */
    public record NewCapacity(PersonId person, String capacity, OrganisationId agency, Period period,
            @Nullable PersonId lentBy, @Nullable String basis, @Nullable String scope) {
        public NewCapacity {
            basis = PlainText.orNull(basis, 300);
            scope = PlainText.orNull(scope, 500);
        }

        /** A capacity that comes with the post. */
        public static NewCapacity byRight(PersonId person, String capacity, OrganisationId agency, Period period) {
            return new NewCapacity(person, capacity, agency, period, null, null, null);
        }
    }

    @Transactional
    public Outcome<UUID> give(Actor actor, NewCapacity wanted) {
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, wanted.agency());
        if (oneself.leavesItToAnother(actor, wanted.person(), wanted.agency()))
            return Outcome.refused(AccessRefusal.NOT_TO_ONESELF);
        changes.lock(); // always before the people
        var lentBy = wanted.lentBy();
        if (lentBy == null) persons.lock(wanted.person());
        else persons.lock(wanted.person(), lentBy);
        return rules.check(wanted).map(capacity -> {
            var id = capacities.add(wanted);
            changes.endWith(wanted.agency());
            events.publish(OrganisationChanged.of("capacity.given", wanted.person(), actor,
                    Map.of("capacity", capacity.key(), "agency", wanted.agency().toString(), "from",
                            wanted.period().from().toString(), "to", String.valueOf(wanted.period().to()), "basis",
                            String.valueOf(wanted.basis()))));
            return id;
        });
    }
}
