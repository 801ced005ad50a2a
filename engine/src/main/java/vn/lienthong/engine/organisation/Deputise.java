package vn.lienthong.engine.organisation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.organisation.internal.DeputyRules;
import vn.lienthong.engine.organisation.internal.JdbcDeputies;
import vn.lienthong.engine.organisation.internal.JdbcPersons;
import vn.lienthong.engine.organisation.internal.PersonAuthority;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/**
 * Names who stands in for a person during an absence; the absent person does it, or whoever administers the agency that
 * keeps the absent person, though never to stand in himself. Who stands in passes that on to nobody. It ends by itself.
 */
@UseCase
public class Deputise {
    private final PersonAuthority authority;
    private final DeputyRules rules;
    private final JdbcPersons persons;
    private final JdbcDeputies deputies;
    private final DomainEvents events;

    Deputise(PersonAuthority authority, DeputyRules rules, JdbcPersons persons, JdbcDeputies deputies,
            DomainEvents events) {
        this.authority = authority;
        this.rules = rules;
        this.persons = persons;
        this.deputies = deputies;
        this.events = events;
    }

    /**
     * Who is away when, and who stands in.
     *
     * @param period with an end
     * @param basis  the written basis that gives the deputy what the deputy may not do otherwise; null when there is
     *               nothing of that kind
     * @param acts   what it is limited to; empty for all the absent person may do
     */
    public record Absence(PersonId absent, PersonId deputy, Period period, String reason, @Nullable String basis,
            Set<Act> acts) {
        public Absence {
            if (absent.equals(deputy)) throw new IllegalArgumentException("Nobody stands in for himself");
            reason = PlainText.of(reason, 500);
            basis = PlainText.orNull(basis, 300);
            acts = Set.copyOf(acts);
        }
    }

    @Transactional
    public Outcome<UUID> deputise(Actor actor, Absence absence) {
        if (!absence.absent().equals(actor.person())) {
            authority.requireOver(absence.absent(), actor);
            if (actor.isOneself(absence.deputy()) || absence.absent().equals(actor.standingInFor()))
                return Outcome.refused(AccessRefusal.NOT_TO_ONESELF);
        }
        persons.lock(absence.absent(), absence.deputy());
        var refusal = rules.check(absence);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        var id = deputies.add(absence);
        events.publish(OrganisationChanged.of("deputising.named", absence.absent(), actor,
                Map.of("deputy", absence.deputy().toString(), "from", absence.period().from().toString(), "to",
                        String.valueOf(absence.period().to()), "basis", String.valueOf(absence.basis()))));
        return Outcome.done(id);
    }
}
