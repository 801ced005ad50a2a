package vn.lienthong.webapp.administration;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailEntry;

/** Administration, for those who administer the organisation or access somewhere. */
@Component
final class AdministrationRail implements RailEntry {
    private final ReadOrganisations organisations;

    AdministrationRail(ReadOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String id() {
        return "administration";
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public String icon() {
        return "admin";
    }

    @Override
    public String path() {
        return "/administration";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        return organisations.mayAdminister(actor);
    }
}
