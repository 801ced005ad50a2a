package vn.lienthong.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands before the text server: each file that is sent there is a step. Asking how it is, is none. */
final class TextPoint {
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "host", "upgrade",
            "http2-settings", "transfer-encoding", "expect", "date");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final Points points;
    private final HttpServer here;

    TextPoint(URI server, Points points) {
        this.server = server;
        this.points = points;
        try {
            here = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        here.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        here.createContext("/", this::pass);
        here.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + here.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reads = exchange.getRequestMethod().equals("PUT");
            var body = exchange.getRequestBody().readAllBytes();
            if (reads) points.before("text server: file sent");
            var answer = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            if (reads) points.after("text server: text returned");
            answer.headers().map().forEach((name, values) -> {
                if (isTheirs(name)) exchange.getResponseHeaders().put(name, values);
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.stream()
                        .filter(_ -> isTheirs(name))
                        .forEach(value -> request.header(name, value)));
        return request.build();
    }

    private static boolean isTheirs(String header) {
        return !OWN_HEADERS.contains(header.toLowerCase(Locale.ROOT));
    }
}
