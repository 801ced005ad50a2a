package vn.lienthong.engine.content.internal;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.shared.FaultException;

/** Takes away what broken puts of the last run left behind; a store that is away has it done by the sweep. */
@Component
final class RemainsOfCrashes implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(RemainsOfCrashes.class);

    private final SweepableStore store;
    private final ContentSettings settings;
    private final Clock clock;

    RemainsOfCrashes(SweepableStore store, ContentSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            store.removeRemains(clock.instant().minus(settings.grace()));
        } catch (FaultException e) {
            LOG.warn("What broken puts left behind stays for now", e);
        }
    }
}
