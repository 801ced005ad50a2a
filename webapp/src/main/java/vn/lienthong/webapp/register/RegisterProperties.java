package vn.lienthong.webapp.register;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the registers watch.
 *
 * @param alarmAfter how long a number may wait for its issue
 */
@Validated
@ConfigurationProperties("lienthong.register")
record RegisterProperties(@NotNull Duration alarmAfter) {}
