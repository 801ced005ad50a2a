package vn.lienthong.webapp.operations.telemetry;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may collect the figures.
 *
 * @param token what a collector sends; null: one made at the first start, in the file {@code metrics-token} of the home
 */
@Validated
@ConfigurationProperties("lienthong.metrics")
record MetricsProperties(@Nullable @Size(min = 24) String token) {}
