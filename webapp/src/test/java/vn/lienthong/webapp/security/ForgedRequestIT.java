package vn.lienthong.webapp.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class ForgedRequestIT {
    private static final Pattern HIDDEN_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void refusesAFormWithoutTheTokenAndSaysWhatToDo() {
        var browser = new Browserless(port).signedInAs("hoa");

        var answer = browser.send(browser.form("/test/echo", Map.of("text", "Xin chào")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Trang này đã mở quá lâu", "PAGE_TOO_OLD");
    }

    @Test
    void acceptsTheTokenOfAPlainFormAndOfAScript() {
        var browser = new Browserless(port).signedInAs("hoa");
        var hidden = hiddenToken(browser);

        var plain = browser.send(browser.form("/test/echo", Map.of("text", "Xin chào", "_csrf", hidden)));
        var script = browser.post("/test/echo", Map.of("text", "Xin chào"));

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.body()).isEqualTo("Xin chào");
        assertThat(script.statusCode()).isEqualTo(200);
    }

    @Test
    void masksTheTokenDifferentlyInEachPage() {
        var browser = new Browserless(port).signedInAs("hoa");

        assertThat(hiddenToken(browser)).isNotEqualTo(hiddenToken(browser));
    }

    @Test
    void aTokenFromBeforeANewSignInIsWorthless() {
        var browser = new Browserless(port).signedInAs("hoa");
        var old = hiddenToken(browser);

        browser.forgetCookie("SESSION");
        browser.signedInAs("hoa");
        var answer = browser.send(browser.form("/test/echo", Map.of("text", "a", "_csrf", old)));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void guardsUploadsInPieces() {
        var browser = new Browserless(port).signedInAs("hoa");
        browser.page("/style");
        var token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();

        var bare = browser.send(browser.request("/test/echo").method("PATCH", BodyPublishers.ofString("x")));
        var guarded = browser.send(browser.request("/test/echo")
                .header("X-XSRF-TOKEN", token)
                .method("PATCH", BodyPublishers.ofString("x")));

        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(guarded.body()).isEqualTo("patched");
    }

    private static String hiddenToken(Browserless browser) {
        var found = HIDDEN_TOKEN.matcher(browser.page("/style").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
