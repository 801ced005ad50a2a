package vn.lienthong.engine.content.internal;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.content.ContentSettings;

/** Chooses the store by the settings. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {
    @Bean
    SweepableStore contentStore(ContentSettings settings, Clock clock) {
        var store = new FolderContentStore(settings.folder(), clock);
        store.removeRemains(clock.instant().minus(settings.grace()));
        return store;
    }
}
