package vn.lienthong.engine.content.internal;

import java.time.Clock;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentSettings;

/** Takes away what broken puts of the last run left behind, before anything is put. */
@Component
final class RemainsOfCrashes implements InitializingBean {
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
        store.removeRemains(clock.instant().minus(settings.grace()));
    }
}
