package vn.lienthong.webapp.demo;

import java.util.ArrayList;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.webapp.start.ReadyMessage;

/** The demo exists in demo mode only: elsewhere there is not even a list of its accounts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lienthong.mode", havingValue = "demo", matchIfMissing = true)
@EnableConfigurationProperties(DemoProperties.class)
@Import({DemoAgencies.class, DemoReform.class, DemoSignIns.class, DemoPeople.class, DemoCalendar.class,
        DemoLoader.class})
class DemoConfiguration {
    @Bean
    DemoPlan demoPlan() {
        return DemoPlan.read();
    }

    @Bean
    DemoAccounts demoAccounts(DemoPlan plan, DemoProperties properties) {
        return new DemoAccounts(plan, properties.password());
    }

    @Bean
    ReadyMessage demoSignIns(DemoAccounts accounts) {
        return () -> {
            var lines = new ArrayList<String>();
            lines.add("Demo accounts, all with the password " + accounts.password() + ":");
            for (var account : accounts.some())
                lines.add("  %-16s %s, %s".formatted(account.signInName(), account.personName(), account.agency()));
            return lines;
        };
    }

    /** Before anything else that runs at the start: what follows may count on the people. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner loadDemo(DemoLoader loader, OrganisationTree tree) {
        return _ -> loader.loadIfEmpty(tree);
    }
}
