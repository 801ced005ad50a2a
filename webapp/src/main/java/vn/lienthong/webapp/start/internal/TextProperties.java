package vn.lienthong.webapp.start.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A Tika server elsewhere. Without {@code url} one of our own starts.
 *
 * @param ca       PEM file with the certificate of the authority that signed the server's
 * @param taskLimit the longest task a server elsewhere allows, its {@code taskTimeoutMillis}: more is never asked for, and
 *                 a scan that takes longer is given up
 * @param tessdata Tesseract's language files for the server we start; not set = what the system has installed
 */
@Validated
@ConfigurationProperties("lienthong.text")
record TextProperties(@Nullable URI url, @Nullable Path ca, @DefaultValue("5m") @NotNull Duration taskLimit,
        @Nullable Path tessdata) {
    boolean isOutside() {
        return url != null;
    }

    @AssertTrue(message = "lienthong.text.url must be an http or https address")
    boolean isWebAddress() {
        return url == null || Addresses.isHttp(url);
    }

    @AssertTrue(message = "lienthong.text.task-limit must be at least 1s")
    boolean isTimeToRead() {
        return taskLimit.compareTo(Duration.ofSeconds(1)) >= 0;
    }
}
