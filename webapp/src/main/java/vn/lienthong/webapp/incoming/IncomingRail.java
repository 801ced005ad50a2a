package vn.lienthong.webapp.incoming;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.webapp.shell.RailEntry;

/** "Incoming", for everybody whom incoming documents reach. */
@Configuration(proxyBeanMethods = false)
final class IncomingRail {
    private static final Set<Act> ACTS = Set.of(Act.REGISTER_INCOMING, Act.PRESENT_INCOMING, Act.DIRECT_INCOMING,
            Act.ASSIGN_HANDLER, Act.HANDLE_INCOMING, Act.READ_AGENCY_DOCUMENTS);

    @Bean
    RailEntry incomingEntry(Authorisation authorisation) {
        return new RailEntry("incoming", 20, "incoming", "/incoming",
                actor -> ACTS.stream().anyMatch(act -> authorisation.maySomewhere(actor, act)));
    }
}
