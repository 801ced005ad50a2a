package vn.lienthong.webapp.content;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.content.OwnStore;
import vn.lienthong.engine.content.SweepContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.webapp.start.Repeated;
import vn.lienthong.webapp.start.Sweeping;

/** Looks at the start whose the content is, and sweeps what nobody needs again and again. */
@Configuration(proxyBeanMethods = false)
class ContentSweeping {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSweeping.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    Sweeping contentSweep(SweepContent sweepContent, Clock clock) {
        return new Sweeping(new Repeated("content-sweep", PAUSE, () -> sweep(sweepContent)), FIRST, clock);
    }

    /** A store that does not answer is looked at again before the first sweep. */
    @Bean
    SmartInitializingSingleton ownContent(OwnStore ownStore) {
        return () -> {
            try {
                ownStore.require();
            } catch (FaultException e) {
                LOG.warn("Nobody knows yet whose the content store is", e);
            }
        };
    }

    private static void sweep(SweepContent sweepContent) {
        int swept = sweepContent.sweep();
        if (swept > 0) LOG.info("Swept {} things nobody needs", swept);
    }
}
