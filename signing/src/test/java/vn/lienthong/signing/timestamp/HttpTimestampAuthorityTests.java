package vn.lienthong.signing.timestamp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.lienthong.signing.timestamp.TimestampFault.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** A time-stamp authority that behaves badly. */
class HttpTimestampAuthorityTests {

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void refusesWithAnErrorStatus() {
        assertThat(probe(exchange -> exchange.sendResponseHeaders(503, -1))).isEqualTo(unavailable(Kind.REFUSED));
    }

    @Test
    void answersSomethingElse() {
        assertThat(probe(exchange -> {
            var page = "<html>log in</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        })).isEqualTo(unavailable(Kind.BAD_ANSWER));
    }

    @Test
    void neverAnswers() {
        assertThat(probe(_ -> await())).isEqualTo(unavailable(Kind.TIMEOUT));
    }

    @Test
    void dripsItsAnswerForEver() {
        assertThat(probe(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(48);
            exchange.getResponseBody().flush();
            await();
        })).isEqualTo(unavailable(Kind.TIMEOUT));
    }

    @Test
    void sendsMoreThanAnyTimestamp() {
        assertThat(probe(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[1024 * 1024]);
            exchange.close();
        })).isInstanceOf(TimestampProbe.Unavailable.class);
    }

    private TimestampProbe probe(HttpHandler handler) {
        server.createContext("/", handler);
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new HttpTimestampAuthority(address, Duration.ofMillis(700)).probe();
    }

    private void await() {
        try {
            assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static TimestampProbe unavailable(Kind kind) {
        return new TimestampProbe.Unavailable(kind);
    }
}
