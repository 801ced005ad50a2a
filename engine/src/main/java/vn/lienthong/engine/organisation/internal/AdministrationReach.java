package vn.lienthong.engine.organisation.internal;

import java.util.HashSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** Where somebody administers the organisation or access: who does either sees what there is to administer. */
@Component
public class AdministrationReach {
    private final Authorisation authorisation;

    AdministrationReach(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    public Set<OrganisationId> of(Actor reader) {
        var reach = new HashSet<>(authorisation.reach(reader, Act.ADMINISTER_ORGANISATION));
        reach.addAll(authorisation.reach(reader, Act.ADMINISTER_ACCESS));
        return reach;
    }

    public boolean isEverywhere(Actor reader) {
        return authorisation.mayEverywhere(reader, Act.ADMINISTER_ORGANISATION)
                || authorisation.mayEverywhere(reader, Act.ADMINISTER_ACCESS);
    }

    /** @throws vn.lienthong.engine.shared.ForbiddenException when the reader administers nothing there */
    public void require(Actor reader, OrganisationId organisation) {
        if (!authorisation.may(reader, Act.ADMINISTER_ACCESS, organisation))
            authorisation.require(reader, Act.ADMINISTER_ORGANISATION, organisation);
    }

    /** @throws vn.lienthong.engine.shared.ForbiddenException when the reader does not administer everything */
    public void requireEverywhere(Actor reader) {
        if (!isEverywhere(reader)) authorisation.requireEverywhere(reader, Act.ADMINISTER_ORGANISATION);
    }

    public boolean mayOrganise(Actor reader, OrganisationId organisation) {
        return authorisation.may(reader, Act.ADMINISTER_ORGANISATION, organisation);
    }
}
