package vn.lienthong.engine.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessNarrowed;
import vn.lienthong.engine.organisation.internal.JdbcDeputies;
import vn.lienthong.engine.organisation.internal.PersonAuthority;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Ends a deputising early, at once: the absent person is back, or somebody else shall stand in. */
@UseCase
public class EndDeputising {
    private final PersonAuthority authority;
    private final JdbcDeputies deputies;
    private final DomainEvents events;
    private final Clock clock;

    EndDeputising(PersonAuthority authority, JdbcDeputies deputies, DomainEvents events, Clock clock) {
        this.authority = authority;
        this.deputies = deputies;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Deputising> end(Actor actor, UUID id) {
        var deputising = deputies.lock(id);
        if (deputising == null) throw new UnknownException("deputising");
        if (!deputising.absent().equals(actor.person())) authority.requireOver(deputising.absent(), actor);
        var today = LocalDate.now(clock);
        var last = deputising.period().to();
        if (last != null && last.isBefore(today)) return Outcome.refused(OrganisationRefusal.DEPUTISING_OVER);

        deputies.end(id, clock.instant());
        events.publish(OrganisationChanged.of("deputising.ended", deputising.absent(), actor,
                Map.of("deputy", deputising.deputy().toString())));
        events.publish(new AccessNarrowed(deputising.deputy(), today, actor));
        return Outcome.done(deputising);
    }
}
