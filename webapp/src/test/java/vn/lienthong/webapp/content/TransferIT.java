package vn.lienthong.webapp.content;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.engine.content.internal.EndlessFile;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Files through real sockets, to a server whose heap is far smaller than they are. */
class TransferIT {
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    private static Path folder;

    private static HikariDataSource database;
    private static Process server;
    private static int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.fresh();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
                "-cp", classPath, TransferServer.class.getName(), database.getJdbcUrl(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (!line.startsWith("port ")) continue;
            port = Integer.parseInt(line.substring(5));
            return;
        }
        throw new IllegalStateException("The server did not start");
    }

    @AfterAll
    static void stop() {
        server.destroyForcibly();
        database.close();
    }

    @Test
    void carriesThreeHundredMegabytesUpAndDownThroughAHeapOfNinetySix() throws Exception {
        long size = 300 * MEGABYTE;
        var place = open(size, "bản quét lớn.tif");

        var finished = patch(place, 0, new EndlessFile(size));
        var id = finished.headers().firstValue("Upload-Receipt").orElseThrow();
        keep(id, "image/tiff");
        var down = client.send(get(id, "a.tif", "KEEP").build(), BodyHandlers.ofInputStream());

        assertThat(id).isEqualTo(sha256(new EndlessFile(size)));
        assertThat(down.headers().firstValueAsLong("Content-Length")).hasValue(size);
        assertThat(sha256(down.body())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 99})
    void goesOnAfterTheLineWasCut(int percent) throws Exception {
        long size = 20 * MEGABYTE + percent;
        long cut = size / 100 * percent;
        var place = open(size, "a.pdf");

        cutLine(place, size, cut);
        var offset = new AtomicLong();
        Await.until(Duration.ofSeconds(20), () -> offset.updateAndGet(_ -> offsetOf(place)) == cut);
        var rest = new EndlessFile(size);
        rest.skipNBytes(cut);
        var finished = patch(place, cut, rest);

        assertThat(finished.statusCode()).isEqualTo(204);
        assertThat(finished.headers().firstValue("Upload-Receipt")).hasValue(sha256(new EndlessFile(size)));
    }

    @Test
    void givesPartsAndKnowsWhatTheBrowserHas() throws Exception {
        var id = kept("0123456789".getBytes(StandardCharsets.US_ASCII), "application/pdf");
        var tag = "\"" + id + "\"";

        var middle = text(get(id, "a.pdf", "SHOW").header("Range", "bytes=3-5"));
        var end = text(get(id, "a.pdf", "SHOW").header("Range", "bytes=-2"));
        var behind = text(get(id, "a.pdf", "SHOW").header("Range", "bytes=10-"));
        var other = text(get(id, "a.pdf", "SHOW").header("Range", "bytes=3-5").header("If-Range", "\"old\""));
        var nonsense = text(get(id, "a.pdf", "SHOW").header("Range", "lines=1-2"));
        var known = text(get(id, "a.pdf", "SHOW").header("If-None-Match", tag));
        var head = text(get(id, "a.pdf", "SHOW").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.body()).isEqualTo("345");
        assertThat(middle.headers().firstValue("Content-Range")).hasValue("bytes 3-5/10");
        assertThat(end.body()).isEqualTo("89");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(behind.headers().firstValue("Content-Range")).hasValue("bytes */10");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(nonsense.body()).isEqualTo("0123456789");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(10);
    }

    @Test
    void showsOnlyWhatCannotRun() throws Exception {
        var pdf = kept(new byte[]{1}, "application/pdf");
        var html = kept(new byte[]{2}, "text/html");
        var name = "Tờ trình số 5.pdf";

        var shown = text(get(pdf, name, "SHOW"));
        var kept = text(get(html, "a\"\r\nX-Evil: 1.html", "SHOW"));

        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline")
                .contains("filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox;");
        assertThat(kept.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(kept.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(kept.headers().firstValue("X-Evil")).isEmpty();
    }

    private String kept(byte[] bytes, String type) throws Exception {
        var finished = patch(open(bytes.length, "a.bin"), 0, new ByteArrayInputStream(bytes));
        var id = finished.headers().firstValue("Upload-Receipt").orElseThrow();
        keep(id, type);
        return id;
    }

    private String open(long size, String name) throws Exception {
        var metadata = "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        var answer = text(request("/uploads").header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(size))
                .header("Upload-Metadata", metadata)
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> patch(String place, long offset, InputStream bytes) throws Exception {
        return text(request(place).header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofInputStream(() -> bytes)));
    }

    private long offsetOf(String place) {
        try {
            return text(request(place).header("Tus-Resumable", "1.0.0").HEAD()).headers()
                    .firstValueAsLong("Upload-Offset")
                    .orElse(-1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Announces everything, sends a part, and is gone. */
    private static void cutLine(String place, long size, long cut) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port); var out = socket.getOutputStream()) {
            out.write(("PATCH " + place + " HTTP/1.1\r\nHost: 127.0.0.1\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                    + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + size + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var file = new EndlessFile(size);
            write(file, out, cut);
            out.flush();
        }
    }

    private static void write(InputStream file, OutputStream out, long count) throws IOException {
        var buffer = new byte[64 * 1024];
        for (long left = count; left > 0;) {
            int read = file.read(buffer, 0, (int) Math.min(left, buffer.length));
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private void keep(String id, String type) throws Exception {
        var answer = text(request("/kept/" + id + "?type=" + type).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static HttpRequest.Builder get(String id, String name, String use) {
        return request("/kept/" + id + "?use=" + use + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .GET();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> text(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String sha256(InputStream bytes) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(bytes, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
