package vn.lienthong.webapp.operations;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the operator is called.
 *
 * @param heldNumber how long a reserved number may wait for its document to be issued
 */
@Validated
@ConfigurationProperties("lienthong.operations")
record OperationsProperties(@DefaultValue("15m") Duration heldNumber) {}
