package vn.lienthong.webapp.start.internal;

import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who stands before us.
 *
 * @param trustedProxies addresses of proxies that end TLS; only from them do we believe {@code X-Forwarded-*}
 */
@Validated
@ConfigurationProperties("lienthong.web")
record WebProperties(@DefaultValue List<@Pattern(regexp = "[0-9a-fA-F.:]+") String> trustedProxies) {}
