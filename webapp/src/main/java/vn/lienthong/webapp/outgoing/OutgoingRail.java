package vn.lienthong.webapp.outgoing;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailEntry;

/** "Outgoing documents", for those who draft and those who read what their agency issues. */
@Component
final class OutgoingRail implements RailEntry {
    static final String ID = "outgoing";
    private static final int AFTER_INCOMING = 30;

    private final Authorisation authorisation;

    OutgoingRail(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int position() {
        return AFTER_INCOMING;
    }

    @Override
    public String icon() {
        return "outgoing";
    }

    @Override
    public String path() {
        return "/outgoing";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        return !authorisation.reach(actor, Act.DRAFT_DOCUMENT).isEmpty()
                || !authorisation.reach(actor, Act.READ_AGENCY_DOCUMENTS).isEmpty();
    }
}
