package vn.lienthong.webapp.start;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * How to reach Elasticsearch, ours or another. The server may not be there yet: see the part {@code search}.
 *
 * @param username    with {@code password}; null = none
 * @param apiKey      in the encoded form the server hands out; null = none
 * @param authority   PEM file with the certificate the server's is checked against; null = the usual authorities
 * @param isOwn       nobody else uses the server: we started it
 * @param indexPrefix every index and alias of ours begins with it
 */
public record SearchConnection(URI url, @Nullable String username, @Nullable String password, @Nullable String apiKey,
        @Nullable Path authority, boolean isOwn, String indexPrefix) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SearchConnection[" + url + ", " + indexPrefix + "]";
    }
}
