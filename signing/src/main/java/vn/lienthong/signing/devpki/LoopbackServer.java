package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small HTTP server on 127.0.0.1 that can be stopped and started again on the same port. */
public final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int LARGEST_REQUEST = 64 * 1024;

    private final int port;
    private final Map<String, Resource> resources;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    LoopbackServer(int port, Map<String, Resource> resources) {
        this.port = port;
        this.resources = Map.copyOf(resources);
    }

    public int port() {
        return port;
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    /** Starts to listen; does nothing when it listens already. A port that is taken is a {@link DevPkiFault}. */
    public synchronized void start() {
        if (server != null) return;
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
            var executor = Executors.newVirtualThreadPerTaskExecutor();
            resources.forEach((path, resource) -> started.createContext(path, exchange -> serve(exchange, resource)));
            started.setExecutor(executor);
            started.start();
            server = started;
            threads = executor;
        } catch (IOException e) {
            throw new DevPkiFault(
                    "Port " + port + " is taken by another program; the addresses in certificates name it, "
                            + "so free that port",
                    e);
        }
    }

    /** Stops to listen and ends running answers; {@link #start} listens on the same port again. */
    public synchronized void stop() {
        if (server != null) server.stop(0);
        if (threads != null) threads.shutdownNow();
        server = null;
        threads = null;
    }

    @Override
    public void close() {
        stop();
    }

    private static void serve(HttpExchange exchange, Resource resource) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
            if (body.length > LARGEST_REQUEST) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            var answer = resource.answering().answer(exchange.getRequestMethod(), exchange.getRequestURI(), body);
            exchange.getResponseHeaders().set("Content-Type", resource.contentType());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (DevPkiFault | IllegalArgumentException e) {
            LOG.warn("The development PKI could not answer", e);
        }
    }
}
