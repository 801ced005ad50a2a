package vn.lienthong.webapp.start.internal;

import java.net.URI;
import java.nio.file.Path;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import vn.lienthong.webapp.start.Installation;
import vn.lienthong.webapp.start.SearchConnection;

/**
 * An Elasticsearch elsewhere. Without {@code url} one of our own starts.
 *
 * @param ca        PEM file with the certificate of the authority that signed the server's
 * @param localHeap memory of the server we start
 */
@Validated
@ConfigurationProperties("lienthong.search")
record SearchProperties(@Nullable URI url, @Nullable String username, @Nullable String password,
        @Nullable String apiKey, @Nullable Path ca,
        @DefaultValue("lienthong") @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String indexPrefix,
        @DefaultValue("512MB") DataSize localHeap) {

    /** The server named, or that of the installation. */
    SearchConnection connection(Installation installation) {
        var address = url == null ? URI.create("http://127.0.0.1:" + installation.port("elasticsearch")) : url;
        return new SearchConnection(address, username, password, apiKey, ca, !isOutside(), indexPrefix);
    }

    boolean isOutside() {
        return url != null;
    }

    boolean hasCredentials() {
        return apiKey != null || (username != null && password != null);
    }

    @AssertTrue(message = "lienthong.search.username and .password go together, and not with .api-key")
    boolean isUnambiguous() {
        return (username == null) == (password == null) && (username == null || apiKey == null);
    }

    @AssertTrue(message = "lienthong.search.url must be an http or https address")
    boolean isWebAddress() {
        return url == null || Addresses.isHttp(url);
    }

    @Override
    public String toString() {
        return "SearchProperties[" + url + ", " + username + ", " + indexPrefix + "]";
    }
}
