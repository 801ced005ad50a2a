package vn.lienthong.search.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

/** Asks a local server until it answers as it should. */
final class HttpProbe {
    private static final int PATIENCE = 5_000;
    private static final long PAUSE = 150;

    private final URI address;
    private final Predicate<String> good;

    /** @param good whether an answer with status 200 means that the server works */
    HttpProbe(URI address, Predicate<String> good) {
        this.address = address;
        this.good = good;
    }

    /** Returns when the server works; a child that keeps ending is given up at the limit only. */
    void await(ChildProcess child, String name, Duration limit) {
        var start = System.nanoTime();
        while (!(child.isAlive() && isGood())) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new LocalEngineException("%s does not answer after %d s. %s".formatted(name, limit.toSeconds(),
                        child.lastWords()));
            }
            pause(name);
        }
    }

    boolean isGood() {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) return false;
            try (var body = connection.getInputStream()) {
                return good.test(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException _) {
            return false;
        }
    }

    private static void pause(String name) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalEngineException("Interrupted while waiting for " + name, e);
        }
    }
}
