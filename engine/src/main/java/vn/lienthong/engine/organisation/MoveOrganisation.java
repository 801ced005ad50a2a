package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.organisation.internal.TreeRules;
import vn.lienthong.engine.organisation.internal.Version;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** Puts an organisation under another parent from a day on, with everything below it. */
@UseCase
public class MoveOrganisation {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final TreeRules rules;
    private final DomainEvents events;

    MoveOrganisation(Authorisation authorisation, TreeChanges changes, TreeRules rules, DomainEvents events) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.rules = rules;
        this.events = events;
    }

    /**
     * What goes where.
     *
     * @param from first day at the new place, which may lie ahead
     */
    public record Move(OrganisationId organisation, OrganisationId parent, LocalDate from,
            @Nullable String decisionNo) {
        public Move {
            decisionNo = PlainText.orNull(decisionNo, 100);
        }
    }

    @Transactional
    public Outcome<OrganisationId> move(Actor actor, Move move) {
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, move.organisation());
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, move.parent());
        var last = changes.lockLastOf(move.organisation());
        var refusal = refusal(last, move);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        changes.move(last, move.parent(), move.from(), move.decisionNo());
        events.publish(OrganisationChanged.of("organisation.moved", move.organisation(), actor,
                Map.of("old", String.valueOf(last.parent()), "new", move.parent().toString(), "from",
                        move.from().toString())));
        return Outcome.done(move.organisation());
    }

    private @Nullable Refusal refusal(Version last, Move move) {
        var refusal = rules.mayChangeFrom(last, move.from());
        if (refusal == null) refusal = rules.parentStaysOpen(move.parent(), move.from());
        if (refusal == null)
            refusal = rules.fitsUnder(move.organisation(), last.level(), move.parent(), move.from());
        if (refusal != null) return refusal;
        if (changes.isNameTaken(last.naming(), move.parent(), move.from(), move.organisation()))
            return Refusal.of(OrganisationRefusal.NAME_TAKEN);
        return null;
    }
}
