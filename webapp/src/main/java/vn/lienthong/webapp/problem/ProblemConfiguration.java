package vn.lienthong.webapp.problem;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the texts at start: a key defined twice is found then, not at the first refusal. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {
    @Bean
    RefusalTexts refusalTexts(Clock clock) {
        return new RefusalTexts(RefusalFiles.read(), new RefusalValues(clock.getZone()));
    }
}
