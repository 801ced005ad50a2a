package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.inbox.LiftClaims;
import vn.lienthong.webapp.start.Repeated;
import vn.lienthong.webapp.start.Sweeping;

/** Asks again and again for claims that count no more. */
@Configuration(proxyBeanMethods = false)
class ClaimSweeping {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimSweeping.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    Sweeping claimSweep(LiftClaims liftClaims, Clock clock) {
        return new Sweeping(new Repeated("claim-sweep", PAUSE, () -> sweep(liftClaims)), PAUSE, clock);
    }

    private static void sweep(LiftClaims liftClaims) {
        int lifted = liftClaims.lapsed().stream().mapToInt(liftClaims::lift).sum();
        if (lifted > 0) LOG.info("Set {} tasks free whose claimants may not do them any more", lifted);
    }
}
