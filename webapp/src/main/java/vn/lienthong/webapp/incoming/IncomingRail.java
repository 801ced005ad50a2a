package vn.lienthong.webapp.incoming;

import java.util.Set;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailEntry;

/** "Incoming", for everybody whom incoming documents reach. */
@Component
final class IncomingRail implements RailEntry {
    private static final int POSITION = 20;
    private static final Set<Act> ACTS = Set.of(Act.REGISTER_INCOMING, Act.PRESENT_INCOMING, Act.DIRECT_INCOMING,
            Act.ASSIGN_HANDLER, Act.HANDLE_INCOMING, Act.READ_AGENCY_DOCUMENTS);

    private final Authorisation authorisation;

    IncomingRail(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    @Override
    public String id() {
        return "incoming";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String icon() {
        return "incoming";
    }

    @Override
    public String path() {
        return "/incoming";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        return ACTS.stream().anyMatch(act -> !authorisation.reach(actor, act).isEmpty());
    }
}
