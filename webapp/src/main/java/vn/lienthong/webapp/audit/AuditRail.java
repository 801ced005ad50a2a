package vn.lienthong.webapp.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.webapp.shell.RailEntry;

/** The trail, for those who audit somewhere. */
@Configuration(proxyBeanMethods = false)
final class AuditRail {
    @Bean
    RailEntry auditEntry(Authorisation authorisation) {
        return new RailEntry("audit", 60, "history", "/audit",
                actor -> actor.person() != null && authorisation.maySomewhere(actor, Act.READ_AUDIT));
    }
}
