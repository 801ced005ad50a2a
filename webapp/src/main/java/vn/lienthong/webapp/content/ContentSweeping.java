package vn.lienthong.webapp.content;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.content.SweepContent;
import vn.lienthong.webapp.start.Repeated;
import vn.lienthong.webapp.start.Sweeping;

/** Sweeps content that nobody needs, again and again. */
@Configuration(proxyBeanMethods = false)
class ContentSweeping {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSweeping.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    Sweeping contentSweep(SweepContent sweepContent, Clock clock) {
        return new Sweeping(new Repeated("content-sweep", PAUSE, () -> sweep(sweepContent)), FIRST, clock);
    }

    private static void sweep(SweepContent sweepContent) {
        int swept = sweepContent.sweep();
        if (swept > 0) LOG.info("Swept {} things nobody needs", swept);
    }
}
