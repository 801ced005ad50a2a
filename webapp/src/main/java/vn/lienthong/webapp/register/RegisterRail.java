package vn.lienthong.webapp.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.ReadRegister;
import vn.lienthong.webapp.shell.RailCounter;
import vn.lienthong.webapp.shell.RailCounter.Count;
import vn.lienthong.webapp.shell.RailEntry;
import vn.lienthong.webapp.start.NumberAlarm;

/** "Registers", with the numbers that wait too long for their issue. */
@Configuration(proxyBeanMethods = false)
final class RegisterRail {
    private static final String ID = "registers";

    @Bean
    RailEntry registersEntry(Authorisation authorisation) {
        return new RailEntry(ID, 40, "register", "/registers",
                actor -> authorisation.maySomewhere(actor, Act.READ_REGISTER));
    }

    @Bean
    RailCounter lateNumbersCounter(ReadRegister registers, NumberAlarm settings) {
        return new RailCounter(ID, actor -> {
            var late = registers.waitingLongerThan(actor, settings.alarmAfter()).size();
            return new Count(late, late);
        });
    }
}
