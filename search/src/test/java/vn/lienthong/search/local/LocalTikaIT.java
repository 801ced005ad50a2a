package vn.lienthong.search.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.search.text.ExtractionSettings;
import vn.lienthong.search.text.ReadingLimits;
import vn.lienthong.search.text.TextExtraction;

import static org.assertj.core.api.Assertions.assertThat;

class LocalTikaIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    Path temp;

    @Test
    void readsTextAgainAfterItsServerWasKilled() throws Exception {
        var tika = new LocalTika(Engines.FOLDER, temp.resolve("Liên Thông & <dữ liệu>"), Ports.free(), Ocr.OFF);
        tika.start();
        tika.awaitReady(LIMIT);
        var first = text(tika);

        ProcessHandle.of(tika.process().pid()).orElseThrow().destroyForcibly();
        assertThat(Await.until(() -> tika.process().restarts() > 0, LIMIT)).isTrue();
        tika.awaitReady(LIMIT);

        assertThat(first).contains("Quyết định về đất đai");
        assertThat(text(tika)).isEqualTo(first);
        var family = ProcessFamily.of(ProcessHandle.of(tika.process().pid()).orElseThrow());
        tika.stop();
        assertThat(Await.until(() -> !family.isAlive(), Duration.ofSeconds(5))).isTrue();
    }

    /** A server without Tesseract allows as long a task as one that has it, and says that scans must wait. */
    @Test
    void saysThatScansCannotBeRecognisedWithoutTesseract() throws Exception {
        var tika = new LocalTika(Engines.FOLDER, temp.resolve("plain"), Ports.free(), Ocr.OFF);
        tika.start();
        try {
            tika.awaitReady(LIMIT);
            var extraction = new TextExtraction(
                    ExtractionSettings.of(tika.address()).within(ReadingLimits.within(LocalTika.LONGEST_TASK)));

            assertThat(extraction.recognition()).isEqualTo(TextExtraction.Recognition.MISSING);
        } finally {
            tika.stop();
        }
    }

    @Test
    void leavesNothingBehindWhenItsParentIsKilled() throws Exception {
        var parent = Parent.start("tika", temp, Ports.free());

        var family = Parent.kill(parent);

        assertThat(family.members()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Await.until(() -> !family.isAlive(), Duration.ofSeconds(10))).isTrue();
    }

    private static String text(LocalTika tika) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var html = "<html><meta charset='utf-8'><p>Quyết định về đất đai</p></html>";
            return client.send(HttpRequest.newBuilder(URI.create(tika.address() + "/tika"))
                    .header("Accept", "text/plain; charset=UTF-8")
                    .header("Content-Type", "text/html")
                    .PUT(BodyPublishers.ofString(html, StandardCharsets.UTF_8))
                    .build(), BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
        }
    }
}
