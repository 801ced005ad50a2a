package vn.lienthong.webapp.quarantine;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.ReadQuarantine;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailEntry;

/** Files in quarantine, for those who may let them in. */
@Component
final class QuarantineRail implements RailEntry {
    private final ReadQuarantine readQuarantine;

    QuarantineRail(ReadQuarantine readQuarantine) {
        this.readQuarantine = readQuarantine;
    }

    @Override
    public String id() {
        return "quarantine";
    }

    @Override
    public int position() {
        return 91;
    }

    @Override
    public String icon() {
        return "lock";
    }

    @Override
    public String path() {
        return "/quarantine";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        return readQuarantine.mayRelease(actor);
    }
}
