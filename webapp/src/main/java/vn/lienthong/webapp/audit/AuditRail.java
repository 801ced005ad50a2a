package vn.lienthong.webapp.audit;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailEntry;

/** The trail, for those who audit somewhere. */
@Component
final class AuditRail implements RailEntry {
    private final Authorisation authorisation;

    AuditRail(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public String icon() {
        return "history";
    }

    @Override
    public String path() {
        return "/audit";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        return actor.person() != null && !authorisation.reach(actor, Act.READ_AUDIT).isEmpty();
    }
}
