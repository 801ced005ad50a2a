package vn.lienthong.webapp.quarantine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.document.ReadQuarantine;
import vn.lienthong.webapp.shell.RailEntry;

/** Files in quarantine, for those who may let them in. */
@Configuration(proxyBeanMethods = false)
final class QuarantineRail {
    @Bean
    RailEntry quarantineEntry(ReadQuarantine quarantine) {
        return new RailEntry("quarantine", 92, "lock", "/quarantine", quarantine::mayRelease);
    }
}
