package vn.lienthong.search.elastic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.search.IndexChange;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;
import vn.lienthong.search.Visibility;
import vn.lienthong.search.fixtures.Servers;
import vn.lienthong.search.local.LocalElasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.search.fixtures.Documents.aDocument;

@ExtendWith(Servers.class)
class OutageIT {
    private static final int MANY = 10_000;
    private static final Duration READ_LIMIT = Duration.ofSeconds(1);
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

    @Test
    @Timeout(300)
    void reachesTheSameStateWhenTheClusterIsKilledWhileItWrites(LocalElasticsearch server) throws Exception {
        try (var test = TestIndex.empty(server.address()); var elsewhere = Executors.newSingleThreadExecutor()) {
            var changes = changes();
            var begun = new CountDownLatch(1);
            var feed = elsewhere.submit(() -> {
                test.index.write(changes.subList(0, 500), Visibility.SOON);
                begun.countDown();
                return test.index.write(changes, Visibility.SOON);
            });
            begun.await();
            ProcessHandle.of(server.process().pid())
                    .orElseThrow()
                    .descendants()
                    .forEach(ProcessHandle::destroyForcibly);
            ProcessHandle.of(server.process().pid()).ifPresent(ProcessHandle::destroyForcibly);
            assertThatThrownBy(feed::get).hasRootCauseInstanceOf(IOException.class)
                    .cause()
                    .isInstanceOf(SearchUnavailableException.class);
            assertThat(test.index.health().state()).isEqualTo(IndexHealth.State.UNAVAILABLE);

            server.awaitReady(Duration.ofMinutes(3));
            Servers.await("the index after the restart", Duration.ofMinutes(1),
                    () -> test.index.health().state() == IndexHealth.State.READY);
            var repeated = test.index.write(changes, Visibility.SOON);
            test.index.refresh();

            assertThat(repeated.settled()).hasSize(changes.size());
            assertThat(test.index.count(SearchQuery.words(""), TestIndex.UNIT_ONE)).isEqualTo(MANY);
            assertThat(test.find("sửa lần hai").total()).isEqualTo(MANY / 10);
        }
    }

    /** Every tenth document changes once more, and once is taken out in between. */
    private static List<IndexChange> changes() {
        var changes = new ArrayList<IndexChange>();
        for (var i = 0; i < MANY; i++) {
            changes.add(aDocument("d" + i).saying("nội dung văn bản ".repeat(10)).put());
        }
        for (var i = 0; i < MANY; i += 10) {
            changes.add(new IndexChange.Remove("d" + i, 2));
            changes.add(aDocument("d" + i).version(3).about("Sửa lần hai").put());
        }
        return changes;
    }

    @Test
    @Timeout(60)
    void saysThatNobodyAnswers() {
        try (var test = impatient(Servers.nowhere())) {
            assertUnavailable(test, Reason.UNREACHABLE);
        }
    }

    @Test
    @Timeout(60)
    void doesNotHangOnServerThatNeverAnswers() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var test = impatient(URI.create("http://127.0.0.1:" + silent.getLocalPort()))) {
            assertUnavailable(test, Reason.TIMED_OUT);
        }
    }

    @Test
    @Timeout(60)
    void doesNotHangOnServerThatAnswersByteByByte() throws Exception {
        try (var trickle = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var test = impatient(URI.create("http://127.0.0.1:" + trickle.getLocalPort()))) {
            Thread.ofVirtual().start(() -> dripForever(trickle));

            assertThatThrownBy(() -> test.find("gì đó")).isInstanceOfSatisfying(SearchUnavailableException.class,
                    e -> assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT));
        }
    }

    private static TestIndex impatient(URI node) {
        return new TestIndex(node, READ_LIMIT, WRITE_LIMIT);
    }

    private static void dripForever(ServerSocket server) {
        try (var connection = server.accept(); var out = connection.getOutputStream()) {
            out.write(
                    "HTTP/1.1 200 OK\r\nX-elastic-product: Elasticsearch\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            while (!server.isClosed()) {
                out.write(' ');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException _) {
            // the client has gone, as it should
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertUnavailable(TestIndex test, Reason reason) {
        assertThatThrownBy(() -> test.find("gì đó")).isInstanceOfSatisfying(SearchUnavailableException.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
        assertThatThrownBy(() -> test.put(aDocument("a"))).isInstanceOf(SearchUnavailableException.class);
        assertThat(test.index.health().state()).isEqualTo(IndexHealth.State.UNAVAILABLE);
    }
}
