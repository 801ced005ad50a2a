package vn.lienthong.webapp.bulk;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.bulk.BulkSettings;
import vn.lienthong.engine.bulk.ForgetBulks;
import vn.lienthong.webapp.start.Repeated;
import vn.lienthong.webapp.start.Sweeping;

/** How many tasks at a time, and how long their results are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BulkProperties.class)
class BulkConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(BulkConfiguration.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    BulkSettings bulkSettings(BulkProperties properties) {
        return properties.settings();
    }

    @Bean
    Sweeping bulkSweep(ForgetBulks forgetBulks, Clock clock) {
        return new Sweeping(new Repeated("bulk-sweep", PAUSE, () -> {
            int forgotten = forgetBulks.forget();
            if (forgotten > 0) LOG.info("Forgot {} old bulk acts", forgotten);
        }), PAUSE, clock);
    }
}
