package vn.lienthong.engine.organisation;

import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcCapacities;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Takes a signing capacity back at once. What was lent by virtue of it falls with it. */
@UseCase
public class WithdrawCapacity {
    private final Authorisation authorisation;
    private final JdbcCapacities capacities;
    private final DomainEvents events;

    WithdrawCapacity(Authorisation authorisation, JdbcCapacities capacities, DomainEvents events) {
        this.authorisation = authorisation;
        this.capacities = capacities;
        this.events = events;
    }

    @Transactional
    public Outcome<HeldCapacity> withdraw(Actor actor, UUID id) {
        var held = capacities.lock(id);
        if (held == null) throw new UnknownException("capacity");
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, held.agency());

        for (var fallen : capacities.lentThrough(held)) tell(actor, fallen);
        tell(actor, held);
        capacities.withdrawWithLent(held);
        return Outcome.done(held);
    }

    private void tell(Actor actor, HeldCapacity held) {
        events.publish(OrganisationChanged.of("capacity.withdrawn", held.person(), actor,
                Map.of("capacity", held.capacity().key(), "agency", held.agency().toString())));
    }
}
