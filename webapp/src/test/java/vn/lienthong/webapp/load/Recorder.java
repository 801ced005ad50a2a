package vn.lienthong.webapp.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands before a search server, passes everything on, and keeps what was asked. */
final class Recorder implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Asked> asked = new ArrayList<>();
    private final URI behind;
    private final HttpServer server;

    /** @param path with its parameters */
    record Asked(String path, byte[] body) {}

    Recorder(URI behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The last that went to an address with this in it. */
    synchronized Asked last(String part) {
        return asked.reversed().stream().filter(one -> one.path().contains(part)).findFirst().orElseThrow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        var body = exchange.getRequestBody().readAllBytes();
        synchronized (this) {
            asked.add(new Asked(path, body));
        }
        var request = HttpRequest.newBuilder(behind.resolve(path))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (var name : List.of("Accept", "Content-Type")) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) request.header(name, value);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            for (var name : List.of("Content-Type", "X-elastic-product"))
                answer.headers().firstValue(name).ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
