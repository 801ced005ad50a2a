package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessNarrowed;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.RoleHolders;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.organisation.internal.Version;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Closes an agency or unit after a last day, and with it its codes, posts and signing capacities; the roles held there
 * lapse by themselves. Everything below it is closed before, or on the same day.
 */
@UseCase
public class CloseOrganisation {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final RoleHolders holders;
    private final DomainEvents events;

    CloseOrganisation(Authorisation authorisation, TreeChanges changes, RoleHolders holders, DomainEvents events) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.holders = holders;
        this.events = events;
    }

    /**
     * What ends when.
     *
     * @param lastDay the last day of its life, which may lie ahead
     */
    public record Closing(OrganisationId organisation, LocalDate lastDay, @Nullable String decisionNo) {
        public Closing {
            decisionNo = PlainText.orNull(decisionNo, 100);
        }
    }

    @Transactional
    public Outcome<OrganisationId> close(Actor actor, Closing closing) {
        var id = closing.organisation();
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, id);
        var last = changes.lockLastOf(id);
        var refusal = refusal(last, closing);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        changes.close(last, closing.lastDay(), closing.decisionNo());
        events.publish(OrganisationChanged.of("organisation.closed", id, actor,
                Map.of("name", last.naming().name(), "lastDay", closing.lastDay().toString())));
        var after = closing.lastDay().plusDays(1);
        for (var person : holders.at(id, after)) events.publish(new AccessNarrowed(person, after, actor));
        return Outcome.done(id);
    }

    private @Nullable Refusal refusal(Version last, Closing closing) {
        if (last.validity().to() != null)
            return Refusal.of(OrganisationRefusal.CLOSED, "day", last.validity().to());
        if (closing.lastDay().isBefore(last.validity().from()))
            return Refusal.of(OrganisationRefusal.NOT_AFTER_LAST_CHANGE, "day", last.validity().from());
        if (changes.hasPartsAfter(closing.organisation(), closing.lastDay()))
            return Refusal.of(OrganisationRefusal.PARTS_STILL_OPEN);
        var begins = changes.beginsAfter(closing.organisation(), closing.lastDay());
        return begins == null ? null : Refusal.of(OrganisationRefusal.BEGINS_AFTER_CLOSING, "day", begins);
    }
}
