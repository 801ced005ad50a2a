package vn.lienthong.webapp.content;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class UploadHttpIT {
    @LocalServerPort
    private int port;

    @Test
    void speaksTheProtocolOfKnownClients() {
        var hoa = new Browserless(port).signedInAs("hoa");
        var place = open(hoa, 11);

        var first = patch(hoa, place, 0, "hello ");
        var wrong = patch(hoa, place, 0, "hello ");
        var state = hoa.send(tus(hoa, place).HEAD());
        var last = patch(hoa, place, 6, "world");
        var view = hoa.data(place);

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("Upload-Offset")).hasValue("6");
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.body()).contains("UPLOAD_WRONG_OFFSET");
        assertThat(state.headers().firstValue("Upload-Offset")).hasValue("6");
        assertThat(state.headers().firstValue("Upload-Length")).hasValue("11");
        assertThat(state.headers().firstValue("Upload-Expires")).isPresent();
        assertThat(last.headers().firstValue("Upload-Receipt"))
                .hasValue("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");
        assertThat(view.body()).contains("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");
    }

    @Test
    void checksEachPart() {
        var hoa = new Browserless(port).signedInAs("hoa");
        var place = open(hoa, 5);
        var wrong = "sha1 " + Base64.getEncoder().encodeToString(new byte[20]);
        var right = "sha1 qvTGHdzF6KLavt4PO0gs2a6pQ00="; // of "hello"

        var refused = hoa.send(chunk(hoa, place, 0, "hello").header("Upload-Checksum", wrong));
        var unknown = hoa.send(chunk(hoa, place, 0, "hello").header("Upload-Checksum", "crc32 AAAA"));
        var taken = hoa.send(chunk(hoa, place, 0, "hello").header("Upload-Checksum", right));

        assertThat(refused.statusCode()).isEqualTo(460);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(taken.statusCode()).isEqualTo(204);
    }

    @Test
    void showsNothingToOthers() {
        var hoa = new Browserless(port).signedInAs("hoa");
        var binh = new Browserless(port).signedInAs("binh");
        var place = open(hoa, 5);

        assertThat(binh.send(tus(binh, place).HEAD()).statusCode()).isEqualTo(404);
        assertThat(binh.data(place).statusCode()).isEqualTo(404);
        assertThat(patch(binh, place, 0, "hello").statusCode()).isEqualTo(404);
        assertThat(binh.send(tus(binh, place).DELETE()).statusCode()).isEqualTo(404);
        assertThat(new Browserless(port).data(place).statusCode()).isEqualTo(401);
        assertThat(hoa.send(tus(hoa, place).DELETE()).statusCode()).isEqualTo(204);
        assertThat(hoa.data(place).statusCode()).isEqualTo(404);
    }

    @Test
    void wantsTheTokenAndTheVersion() {
        var hoa = new Browserless(port).signedInAs("hoa");
        var place = open(hoa, 5);

        var forged = hoa.send(hoa.request(place)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("hello")));
        var old = hoa.send(withToken(hoa, place).header("Tus-Resumable", "0.2.2").HEAD());
        var abilities = hoa.send(withToken(hoa, "/uploads").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(old.statusCode()).isEqualTo(412);
        assertThat(abilities.headers().firstValue("Tus-Extension").orElseThrow()).contains("creation", "checksum");
    }

    @Test
    void refusesWhatIsTooLargeOrNameless() {
        var hoa = new Browserless(port).signedInAs("hoa");

        var huge = hoa.send(announcement(hoa, "999999999999", "filename YS5wZGY="));
        var nameless = hoa.send(announcement(hoa, "5", "filename"));
        var garbage = hoa.send(announcement(hoa, "5", "filename %%%"));
        var tooLong = patch(hoa, open(hoa, 3), 0, "hello");

        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("UPLOAD_TOO_LARGE");
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(garbage.statusCode()).isEqualTo(400);
        assertThat(tooLong.statusCode()).isEqualTo(413);
    }

    private static String open(Browserless person, int size) {
        var answer = person.send(announcement(person, String.valueOf(size), "filename YS5wZGY="));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpRequest.Builder announcement(Browserless person, String size, String metadata) {
        return tus(person, "/uploads").header("Upload-Length", size)
                .header("Upload-Metadata", metadata)
                .POST(HttpRequest.BodyPublishers.noBody());
    }

    private static HttpResponse<String> patch(Browserless person, String place, int offset, String text) {
        return person.send(chunk(person, place, offset, text));
    }

    private static HttpRequest.Builder chunk(Browserless person, String place, int offset, String text) {
        return tus(person, place).header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(text));
    }

    private static HttpRequest.Builder tus(Browserless person, String path) {
        return withToken(person, path).header("Tus-Resumable", "1.0.0");
    }

    private static HttpRequest.Builder withToken(Browserless person, String path) {
        var token = person.cookie("XSRF-TOKEN").orElseThrow().getValue();
        return person.request(path).header("X-XSRF-TOKEN", token).header("Accept", "application/json");
    }
}
