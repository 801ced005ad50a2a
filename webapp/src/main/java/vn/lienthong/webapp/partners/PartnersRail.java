package vn.lienthong.webapp.partners;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.trust.ReadPartners;
import vn.lienthong.webapp.shell.RailEntry;

/** Trusted partners, for those who answer for them. */
@Configuration(proxyBeanMethods = false)
final class PartnersRail {
    @Bean
    RailEntry partnersEntry(ReadPartners partners) {
        return new RailEntry("partners", 93, "signed", "/partners", partners::mayAdminister);
    }
}
