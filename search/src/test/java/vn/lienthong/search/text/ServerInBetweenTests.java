package vn.lienthong.search.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.lienthong.search.text.Extraction.NotExtracted;
import vn.lienthong.search.text.Extraction.Reason;
import vn.lienthong.search.text.Extraction.TryLater;

import static org.assertj.core.api.Assertions.assertThat;

/** A gateway stands before the text server and answers in its place. */
@Timeout(20)
class ServerInBetweenTests {
    private static final Duration LIMIT = Duration.ofMillis(40);
    private static final ContentSource FILE = () -> new ByteArrayInputStream(new byte[]{1, 2, 3});

    private HttpServer gateway;
    private TextExtraction extraction;
    private volatile int status;
    private volatile Duration wait = Duration.ZERO;
    private volatile boolean isServerThere = true;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.createContext("/rmeta/text", this::refuse);
        gateway.createContext("/tika", exchange -> answer(exchange, isServerThere ? 200 : 504));
        gateway.start();
        var server = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        extraction = new TextExtraction(ExtractionSettings.of(server).within(ReadingLimits.within(LIMIT)));
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void takesALongWaitForTheFileForAFileThatIsTooSlow() {
        wait = LIMIT;

        status = 504;
        assertThat(extraction.extract(FILE, "a.pdf")).isEqualTo(new NotExtracted(Reason.TOO_SLOW));
        status = 502;
        assertThat(extraction.extract(FILE, "a.pdf")).isEqualTo(new NotExtracted(Reason.TOO_SLOW));
    }

    @Test
    void knowsNothingOfTheFileWhileTheServerIsAway() {
        isServerThere = false;
        wait = LIMIT;

        status = 504;
        assertThat(extraction.extract(FILE, "a.pdf")).isInstanceOf(TryLater.class);
        status = 502;
        assertThat(extraction.extract(FILE, "a.pdf")).isInstanceOf(TryLater.class);
    }

    @Test
    void takesALostConnectionForALostWorker() {
        status = 502;

        assertThat(withoutLimit().extract(FILE, "a.pdf")).isEqualTo(new NotExtracted(Reason.WORKER_LOST));
    }

    @Test
    void triesLaterWhenTheGatewayRefusesAtOnce() {
        status = 504;

        assertThat(withoutLimit().extract(FILE, "a.pdf")).isInstanceOf(TryLater.class);
    }

    private TextExtraction withoutLimit() {
        return new TextExtraction(
                ExtractionSettings.of(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort())));
    }

    private void refuse(HttpExchange exchange) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, status);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
