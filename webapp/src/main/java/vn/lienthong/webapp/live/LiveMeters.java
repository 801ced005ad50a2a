package vn.lienthong.webapp.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many browsers listen to this node. */
@Configuration(proxyBeanMethods = false)
class LiveMeters {
    @Bean
    MeterBinder liveStreams(LiveHub hub) {
        return meters -> Gauge.builder("lienthong.live.streams", hub, LiveHub::size)
                .description("Browsers that listen for changes on this node")
                .register(meters);
    }
}
