package vn.lienthong.webapp.live;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.inbox.FollowTasks;
import vn.lienthong.webapp.start.Repeated;
import vn.lienthong.webapp.start.Sweeping;

/** Forgets changes that no browser comes back for. */
@Configuration(proxyBeanMethods = false)
class LiveSweeping {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    Sweeping liveSweep(FollowTasks followTasks, Clock clock) {
        return new Sweeping(new Repeated("live-sweep", PAUSE, () -> {
            int _ = followTasks.forgetOld();
        }), PAUSE, clock);
    }
}
