package vn.lienthong.webapp.notices;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.notification.PlanMails;
import vn.lienthong.webapp.start.Repeated;
import vn.lienthong.webapp.start.Sweeping;

/** Looks every minute for whom the hour of the digest has come. */
@Configuration(proxyBeanMethods = false)
class DigestSweeping {
    private static final Logger LOG = LoggerFactory.getLogger(DigestSweeping.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    Sweeping digestSweep(PlanMails planMails, MailProperties mail, Clock clock) {
        return new Sweeping(new Repeated("digest-sweep", PAUSE, () -> {
            int planned = mail.isOn() ? planMails.digests() : 0;
            if (planned > 0) LOG.info("Planned {} digests", planned);
        }), PAUSE, clock);
    }
}
