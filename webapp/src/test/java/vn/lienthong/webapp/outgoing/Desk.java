package vn.lienthong.webapp.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.lienthong.webapp.fixtures.Browserless;

/** Somebody of the demo at a browser without scripts, who fills forms as the pages show them. */
final class Desk {
    private static final String PASSWORD = "lienthong";
    private static final Pattern FIELD = Pattern.compile("<input[^>]*?>");
    private static final Pattern LINK = Pattern.compile("/outgoing/([0-9a-f-]{36})");

    final Browserless browser;

    Desk(Browserless browser) {
        this.browser = browser;
    }

    static Desk of(int port, String login) {
        var browser = new Browserless(port);
        browser.page("/sign-in");
        var answer = browser.post("/sign-in", Map.of("login", login, "password", PASSWORD));
        if (answer.statusCode() != 302) throw new IllegalStateException("Sign-in answered " + answer.statusCode());
        return new Desk(browser);
    }

    static byte[] sample(String name) {
        try (var file = Objects.requireNonNull(Desk.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String page(String path) {
        var answer = browser.page(path);
        if (answer.statusCode() != 200) throw new AssertionError(path + " answered " + answer.statusCode());
        return answer.body();
    }

    int status(String path) {
        return browser.page(path).statusCode();
    }

    /** The number that the forms of a page name. */
    static String versionOn(String page) {
        return match(page, "name=\"version\" value=\"(\\d+)\"");
    }

    static String match(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) throw new AssertionError(pattern + " is not on the page: " + page);
        return found.group(1);
    }

    /** A complete form of a new draft, by what the page offers. */
    Map<String, String> newDraft(String subject) {
        var page = page("/outgoing/new");
        var form = new LinkedHashMap<String, String>();
        form.put("id", match(page, "name=\"id\" value=\"([0-9a-f-]{36})\""));
        form.put("unit", match(page, "<select[^>]*id=\"unit\"[^>]*>\\s*<option value=\"([^\"]+)\""));
        form.put("signer", match(page, "<option value=\"([0-9a-f-]{36}:ON_BEHALF)\""));
        form.put("kind", "OFFICIAL_LETTER");
        form.put("urgency", "URGENT");
        form.put("subject", subject);
        form.put("recipientLines", "- Như trên;\r\n- Lưu: VT, KT.");
        form.put("replyTo", "");
        form.put("dueOn", "");
        return form;
    }

    /** @return the id of the new draft */
    String begin(String subject) {
        return begin(newDraft(subject));
    }

    String begin(Map<String, String> form) {
        var answer = browser.post("/outgoing/new", form);
        var place = LINK.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!place.find()) throw new AssertionError("No draft: " + answer.statusCode() + " " + answer.body());
        return place.group(1);
    }

    /** A form post of the draft's page, with the version the page shows now. */
    HttpResponse<String> post(String id, String act, Map<String, String> fields) {
        var form = new LinkedHashMap<>(fields);
        form.put("version", versionOn(page("/outgoing/" + id + "/edit")));
        return browser.post("/outgoing/" + id + "/" + act, form);
    }

    /** An act of the document's page, with the version the page shows now. */
    HttpResponse<String> act(String id, String act, Map<String, String> fields) {
        var form = new LinkedHashMap<>(fields);
        form.put("version", versionOn(page("/documents/" + id)));
        return browser.post("/outgoing/" + id + "/" + act, form);
    }

    /** The file within the form, as a browser without scripts sends it. */
    HttpResponse<String> attach(String id, String role, String name, byte[] bytes) {
        var version = versionOn(page("/outgoing/" + id + "/edit"));
        var body = new ByteArrayOutputStream();
        Map.of("version", version, "role", role, "_csrf", token())
                .forEach(
                        (field, value) -> write(body,
                                "--boundary\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value
                                        + "\r\n"));
        write(body, "--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(bytes);
        write(body, "\r\n--boundary--\r\n");
        return browser.send(
                browser.request("/outgoing/" + id + "/files")
                        .header("Accept", "text/html")
                        .header("Content-Type", "multipart/form-data; boundary=boundary")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private String token() {
        return match(page("/outgoing/new"), "name=\"_csrf\" value=\"([^\"]+)\"");
    }

    /** Posts the same field several times. */
    HttpResponse<String> postMany(String path, String... pairs) {
        var body = Arrays.stream(pairs)
                .map(pair -> pair.substring(0, pair.indexOf('=') + 1)
                        + URLEncoder.encode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                browser.form(path, Map.of())
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow().getValue())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The places of the marks as the page proposes them. */
    static Map<String, String> marksOn(String page) {
        var form = new LinkedHashMap<String, String>();
        var fields = FIELD.matcher(page);
        while (fields.find()) {
            var field = fields.group();
            if (field.contains("data-part"))
                form.put(match(field, "name=\"([^\"]+)\""), match(field, "value=\"([^\"]*)\""));
        }
        return form;
    }

    /** The id of an agency, found as the search field finds it. */
    String agency(String name) {
        var found = browser.fragment(
                "/outgoing/recipients?find=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).body();
        return match(found, "name=\"recipient\" value=\"([0-9a-f-]{36})\"");
    }

    /** A draft with everything it needs. */
    String complete(String subject, String recipient) {
        return complete(newDraft(subject), recipient);
    }

    String complete(Map<String, String> form, String recipient) {
        var id = begin(form);
        attach(id, "MAIN", "cong-van.pdf", sample("cong-van.pdf"));
        post(id, "recipients", Map.of("what", "save", "recipient", agency(recipient)));
        post(id, "marks", marksOn(page("/outgoing/" + id + "/marks")));
        return id;
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
