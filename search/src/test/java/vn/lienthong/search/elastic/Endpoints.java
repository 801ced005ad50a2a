package vn.lienthong.search.elastic;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.apache.hc.core5.http.HttpRequest;

/** Every endpoint that any test of the run has called, with index names taken out. */
final class Endpoints {
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private Endpoints() {}

    static void saw(HttpRequest request) {
        var path = request.getPath().replaceFirst("\\?.*", "");
        SEEN.add(request.getMethod() + " " + path.replaceFirst("^/[^_/][^/]*", "/{index}"));
    }

    static Set<String> seen() {
        return Set.copyOf(SEEN);
    }
}
