package vn.lienthong.webapp.inbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import vn.lienthong.engine.handling.UrgeSettings;

/**
 * How often somebody can be urged.
 *
 * @param pause less than a day, so that who urges each morning is not refused for some minutes
 */
@Validated
@ConfigurationProperties("lienthong.inbox.urging")
record UrgeProperties(@DefaultValue("20h") Duration pause) {
    UrgeSettings settings() {
        return new UrgeSettings(pause);
    }
}
