package vn.lienthong.engine.document;

import java.time.Clock;
import java.time.LocalDate;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** The groups belong to the agency, but who drafts in one of its units keeps them too. */
@UseCase
class GroupKeepers {
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final Clock clock;

    GroupKeepers(Authorisation authorisation, OrganisationDirectory directory, Clock clock) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.clock = clock;
    }

    boolean isOne(Actor actor, OrganisationId agency) {
        if (authorisation.may(actor, Act.MANAGE_RECIPIENT_GROUPS, agency)) return true;
        var reach = authorisation.reach(actor, Act.MANAGE_RECIPIENT_GROUPS);
        return directory.unitsOf(agency, LocalDate.now(clock)).stream().anyMatch(unit -> reach.contains(unit.id()));
    }

    /** @throws vn.lienthong.engine.shared.ForbiddenException when the actor is none */
    void require(Actor actor, OrganisationId agency) {
        if (!isOne(actor, agency)) authorisation.require(actor, Act.MANAGE_RECIPIENT_GROUPS, agency);
    }
}
