package vn.lienthong.search.elastic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where the cluster is and how long we wait for it.
 *
 * @param nodes addresses of one or more nodes, {@code http} or {@code https}
 * @param authority certificate (PEM) of the authority that signed the nodes' certificates; null: those the JDK trusts
 * @param prefix starts the name of every index and alias of this installation, so that a role can be limited to it
 * @param connectLimit for a connection to a node
 * @param readLimit for a search, from call to answer
 * @param writeLimit for one request that writes or changes indexes
 */
public record ElasticSettings(List<URI> nodes, Credentials credentials, @Nullable Path authority, String prefix,
        Duration connectLimit, Duration readLimit, Duration writeLimit) {
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public ElasticSettings {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) throw new IllegalArgumentException("No node of a cluster given");
        if (!PREFIX.matcher(prefix).matches())
            throw new IllegalArgumentException("Not a prefix for index names: " + prefix);
    }

    /** A cluster with the limits that suit people waiting for a page: 3 s to connect, 10 s to read, 60 s to write. */
    public static ElasticSettings of(List<URI> nodes, Credentials credentials, @Nullable Path authority,
            String prefix) {
        return new ElasticSettings(nodes, credentials, authority, prefix, Duration.ofSeconds(3), Duration.ofSeconds(10),
                Duration.ofSeconds(60));
    }
}
