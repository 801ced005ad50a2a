package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.engine.bench.FigureTable;
import vn.lienthong.engine.bench.Heap;
import vn.lienthong.engine.content.internal.EndlessFile;
import vn.lienthong.webapp.fixtures.Browserless;

import static org.assertj.core.api.Assertions.assertThat;

/** How long the packaged product takes to be there, and how much of the machine it needs. */
@Tag("bench")
class FootprintBenchIT {
    private static final double MOST_UNTIL_SIGN_IN = 25;
    private static final double MOST_UNTIL_WHOLE = 40;
    private static final long LARGE = 500L << 20;
    private static final int SMALL_HEAP_IN_MIB = 512;
    /** Some buffers, and never the file. */
    private static final long MOST_MORE_IN_MIB = 64;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    @TempDir
    Path temp;

    @Test
    void isSoonThereAndSmall() throws Exception {
        var home = temp.resolve("home");
        var port = Ports.free();
        var first = started(home, port);
        FigureTable.keep("First start: sign-in; search and text", "–", first, true);
        var second = times(home, port);
        FigureTable.keep("Second start: sign-in; search and text", "≤ 25 s; ≤ 40 s", second.words(),
                second.signIn() <= MOST_UNTIL_SIGN_IN && second.whole() <= MOST_UNTIL_WHOLE);
        upload(home, port);
    }

    private record Start(double signIn, double whole) {
        String words() {
            return "%.1f s; %.1f s".formatted(signIn, whole);
        }
    }

    private static String started(Path home, int port) throws IOException, InterruptedException {
        return times(home, port).words();
    }

    private static Start times(Path home, int port) throws IOException, InterruptedException {
        var since = System.nanoTime();
        try (var product = Product.startPlain(home, port).awaitReady()) {
            var ready = System.nanoTime();
            product.awaitWhole();
            var whole = System.nanoTime();
            assertThat(product.stop()).isEqualTo(143);
            return new Start((ready - since) / 1e9, (whole - since) / 1e9);
        }
    }

    private static void upload(Path home, int port) throws IOException, InterruptedException {
        try (var product = Product.startWith(home, port, "-Xmx" + SMALL_HEAP_IN_MIB + "m").awaitReady().awaitWhole()) {
            var heap = new Heap(product.process().pid());
            var atRest = heap.liveInMib();
            FigureTable.keep("After the start, -Xmx512m: heap in use after a collection; resident memory", "–",
                    "%d MiB; %d MiB".formatted(atRest, resident(product.process().pid())), true);
            var person = new Browserless(port).signedInAsDemo("vanthu.xa1");
            person.page("/incoming/new");
            var upload = CompletableFuture.supplyAsync(() -> person.upload("ban quet.tif", LARGE,
                    HttpRequest.BodyPublishers.ofInputStream(() -> new EndlessFile(LARGE))));
            long peak = 0;
            long live = 0;
            var since = System.nanoTime();
            while (!upload.isDone()) {
                peak = Math.max(peak, heap.usedInMib());
                live = Math.max(live, heap.liveInMib());
                LockSupport.parkNanos(LOOK_NANOS);
            }
            var took = Duration.ofNanos(System.nanoTime() - since);
            assertThat(upload.join()).isNotEmpty();
            FigureTable.keep("Peak heap with an upload of 500 MiB, -Xmx512m: with garbage; in use after a collection",
                    "≤ %d MiB more in use than at rest".formatted(MOST_MORE_IN_MIB),
                    "%d MiB; %d MiB, %d more (%d s)".formatted(peak, live, live - atRest, took.toSeconds()),
                    live - atRest <= MOST_MORE_IN_MIB);
        }
    }

    private static long resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElseThrow();
    }
}
