package vn.lienthong.webapp.start.internal;

import java.net.URI;
import java.nio.file.Path;

import jakarta.validation.constraints.AssertTrue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * A Tika server elsewhere. Without {@code url} one of our own starts.
 *
 * @param ca       PEM file with the certificate of the authority that signed the server's
 * @param tessdata Tesseract's language files for the server we start; not set = what the system has installed
 */
@Validated
@ConfigurationProperties("lienthong.text")
record TextProperties(@Nullable URI url, @Nullable Path ca, @Nullable Path tessdata) {
    boolean isOutside() {
        return url != null;
    }

    @AssertTrue(message = "lienthong.text.url must be an http or https address")
    boolean isWebAddress() {
        return url == null || Addresses.isHttp(url);
    }
}
