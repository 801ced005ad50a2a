package vn.lienthong.webapp.start;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When a reserved number that is not used yet is an alarm: for its agency on the registers, for the operator.
 *
 * @param alarmAfter how long a number may wait for its issue
 */
@Validated
@ConfigurationProperties("lienthong.register")
public record NumberAlarm(@NotNull Duration alarmAfter) {}
