package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.organisation.internal.TreeRules;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Gives an organisation another name from a day on; what was issued before keeps the old one. */
@UseCase
public class RenameOrganisation {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final TreeRules rules;
    private final DomainEvents events;

    RenameOrganisation(Authorisation authorisation, TreeChanges changes, TreeRules rules, DomainEvents events) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.rules = rules;
        this.events = events;
    }

    /**
     * What to call which organisation.
     *
     * @param from first day of the new name, which may lie ahead
     */
    public record Renaming(OrganisationId organisation, Naming naming, LocalDate from, @Nullable String decisionNo) {
        public Renaming {
            decisionNo = PlainText.orNull(decisionNo, 100);
        }
    }

    @Transactional
    public Outcome<OrganisationId> rename(Actor actor, Renaming renaming) {
        var id = renaming.organisation();
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, id);
        var last = changes.lockLastOf(id);
        var refusal = rules.mayChangeFrom(last, renaming.from());
        if (refusal != null) return new Outcome.Refused<>(refusal);
        if (changes.isNameTaken(renaming.naming(), last.parent(), renaming.from(), id))
            return Outcome.refused(OrganisationRefusal.NAME_TAKEN);

        changes.rename(last, renaming.naming(), renaming.from(), renaming.decisionNo());
        events.publish(OrganisationChanged.of("organisation.renamed", id, actor, Map.of("old", last.naming().name(),
                "new", renaming.naming().name(), "from", renaming.from().toString())));
        return Outcome.done(id);
    }
}
