package vn.lienthong.webapp.register;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.ReadRegister;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailCounter;
import vn.lienthong.webapp.shell.RailEntry;
import vn.lienthong.webapp.start.NumberAlarm;

/** "Registers", with the numbers that wait too long for their issue. */
@Component
final class RegisterRail implements RailEntry, RailCounter {
    private static final String ID = "registers";
    private static final int AFTER_OUTGOING = 40;

    private final Authorisation authorisation;
    private final ReadRegister registers;
    private final NumberAlarm settings;

    RegisterRail(Authorisation authorisation, ReadRegister registers, NumberAlarm settings) {
        this.authorisation = authorisation;
        this.registers = registers;
        this.settings = settings;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int position() {
        return AFTER_OUTGOING;
    }

    @Override
    public String icon() {
        return "register";
    }

    @Override
    public String path() {
        return "/registers";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        return !authorisation.reach(actor, Act.READ_REGISTER).isEmpty();
    }

    @Override
    public String entryId() {
        return ID;
    }

    @Override
    public Count count(Actor actor) {
        var late = registers.waitingLongerThan(actor, settings.alarmAfter()).size();
        return new Count(late, late);
    }
}
