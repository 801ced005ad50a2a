package vn.lienthong.webapp.integration.sealing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this installation signs.
 *
 * @param timestampAuthority address of the time-stamp authority (RFC 3161); without one the development PKI's own
 * @param keys               folder of key files, one {@code <id of person or agency>.p12} each; without one the
 *                           development PKI makes them
 * @param trust              folder of trust bundles and certificates of authorities whose signatures are accepted
 * @param timestampCheck     how often to ask whether the authority is there
 * @param patience           how long to wait for a time-stamp
 * @param pinAttempts        wrong PINs until a key locks
 * @param demoPin            PIN of the keys the development PKI makes
 */
@Validated
@ConfigurationProperties("lienthong.signing")
record SealingProperties(
        @Nullable URI timestampAuthority, @Nullable Path keys, @Nullable Path trust,
        @DefaultValue("20s") Duration timestampCheck,
        @DefaultValue("5s") Duration patience, @DefaultValue("5") @Min(1) int pinAttempts,
        @DefaultValue("123456") @NotBlank String demoPin) {}
