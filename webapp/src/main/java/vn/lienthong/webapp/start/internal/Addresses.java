package vn.lienthong.webapp.start.internal;

import java.net.URI;
import java.util.Set;

/** Questions about addresses. */
final class Addresses {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Addresses() {}

    static boolean isHttp(URI address) {
        return address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    }

    /** Whether what is sent there never leaves this machine. */
    static boolean isLoopback(URI address) {
        return address.getHost() != null && isLoopback(address.getHost());
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }
}
