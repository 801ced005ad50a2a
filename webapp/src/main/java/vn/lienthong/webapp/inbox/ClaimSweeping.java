package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.LiftClaims;
import vn.lienthong.webapp.start.Repeated;

/** Asks again and again for claims that count no more; the scheduler logs a failure and goes on. */
@Component
final class ClaimSweeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimSweeping.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final LiftClaims liftClaims;
    private final Clock clock;
    private final Repeated sweeping = new Repeated("claim-sweep", PAUSE, this::sweep);

    ClaimSweeping(LiftClaims liftClaims, Clock clock) {
        this.liftClaims = liftClaims;
        this.clock = clock;
    }

    @Override
    public void start() {
        sweeping.start(clock.instant().plus(PAUSE));
    }

    private void sweep() {
        int lifted = liftClaims.lapsed().stream().mapToInt(liftClaims::lift).sum();
        if (lifted > 0) LOG.info("Set {} tasks free whose claimants may not do them any more", lifted);
    }

    @Override
    public void stop() {
        sweeping.stop();
    }

    @Override
    public boolean isRunning() {
        return sweeping.isRunning();
    }
}
