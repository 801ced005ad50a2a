package vn.lienthong.webapp.partners;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.trust.ReadPartners;
import vn.lienthong.webapp.shell.RailEntry;

/** Trusted partners, for those who answer for them. */
@Component
final class PartnersRail implements RailEntry {
    private final ReadPartners readPartners;

    PartnersRail(ReadPartners readPartners) {
        this.readPartners = readPartners;
    }

    @Override
    public String id() {
        return "partners";
    }

    @Override
    public int position() {
        return 93;
    }

    @Override
    public String icon() {
        return "signed";
    }

    @Override
    public String path() {
        return "/partners";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        return readPartners.mayAdminister(actor);
    }
}
