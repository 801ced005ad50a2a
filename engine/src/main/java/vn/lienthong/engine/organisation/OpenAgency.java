package vn.lienthong.engine.organisation;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcSchemes;
import vn.lienthong.engine.organisation.internal.Placement;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.organisation.internal.TreeRules;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Opens an agency, today or on a day ahead: on that day it works without anybody doing anything. A root, which starts a
 * tree of its own, is opened by whoever administers the whole installation.
 */
@UseCase
public class OpenAgency {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final TreeRules rules;
    private final JdbcSchemes schemes;
    private final DomainEvents events;

    OpenAgency(Authorisation authorisation, TreeChanges changes, TreeRules rules, JdbcSchemes schemes,
            DomainEvents events) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.rules = rules;
        this.schemes = schemes;
        this.events = events;
    }

    @Transactional
    public Outcome<OrganisationId> open(Actor actor, NewAgency agency) {
        var parent = agency.parent();
        if (parent == null) authorisation.requireEverywhere(actor, Act.ADMINISTER_ORGANISATION);
        else authorisation.require(actor, Act.ADMINISTER_ORGANISATION, parent);
        changes.lock();
        var refusal = parent == null ? refusalOfRoot(agency) : refusalUnder(parent, agency);
        if (refusal != null) return new Outcome.Refused<>(refusal);
        if (changes.isNameTaken(agency.naming(), parent, agency.from(), null))
            return Outcome.refused(OrganisationRefusal.NAME_TAKEN);

        var id = changes.open(agency.naming(), OrganisationKind.AGENCY,
                new Placement(parent, agency.level(), agency.from(), agency.decisionNo()));
        var scheme = agency.scheme();
        if (parent == null && scheme != null) changes.useScheme(id, scheme, agency.from(), agency.decisionNo());
        events.publish(OrganisationChanged.of("agency.opened", id, actor,
                Map.of("name", agency.naming().name(), "level", agency.level(), "from", agency.from().toString())));
        return Outcome.done(id);
    }

    private @Nullable Refusal refusalOfRoot(NewAgency agency) {
        var scheme = agency.scheme();
        var levels = schemes.levelsOf(scheme == null ? "" : scheme);
        if (levels.isEmpty()) return Refusal.of(OrganisationRefusal.SCHEME_UNKNOWN);
        if (levels.stream().noneMatch(level -> level.key().equals(agency.level())))
            return rules.levelMissing(agency.level());
        return null;
    }

    private @Nullable Refusal refusalUnder(OrganisationId parent, NewAgency agency) {
        var refusal = rules.parentStaysOpen(parent, agency.from());
        return refusal != null ? refusal : rules.levelStaysFit(agency.level(), parent, agency.from());
    }
}
