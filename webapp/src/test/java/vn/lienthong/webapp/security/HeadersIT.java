package vn.lienthong.webapp.security;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class HeadersIT {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"X-Content-Type-Options, nosniff", "X-Frame-Options, DENY", "Referrer-Policy, same-origin",
            "Cross-Origin-Opener-Policy, same-origin", "Cross-Origin-Resource-Policy, same-origin"})
    void tellsTheBrowserWhatItMayDo(String header, String value) {
        var answer = new Browserless(port).page("/sign-in");

        assertThat(answer.headers().firstValue(header)).hasValue(value);
    }

    @Test
    void letsNoInlineScriptOrStyleRun() {
        var answer = new Browserless(port).page("/sign-in");

        var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'self'", "script-src 'self'", "style-src 'self'",
                "frame-ancestors 'none'", "object-src 'none'").doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(answer.body()).doesNotContain("<script>", "style=\"", "onclick=");
    }

    @Test
    void keepsPagesOutOfEveryCacheAndAssetsForGood() {
        var browser = new Browserless(port);

        var page = browser.page("/sign-in");
        var asset = page.body()
                .lines()
                .filter(line -> line.contains("tokens.css"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*href=\"([^\"]+)\".*", "$1");
        var style = browser.page(asset);

        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(asset).matches("/assets/v[0-9a-f]+/css/tokens.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
    }

    /** As a page asks for them that a node of another release has drawn. */
    @Test
    void assetsOfAnotherReleaseAreGivenAndNotKept() {
        var browser = new Browserless(port);

        var style = browser.page("/assets/v0/css/tokens.css");
        var outside = browser.page("/assets/v0/../../application.yml");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(style.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(style.body()).contains("--surface");
        assertThat(outside.statusCode()).isEqualTo(400);
        assertThat(browser.page("/assets/v0/css/no-such.css").statusCode()).isEqualTo(404);
    }

    @Test
    void sessionCookieIsOutOfReachForScriptsAndOtherSites() {
        var browser = new Browserless(port);
        browser.page("/sign-in");

        var answer = browser.post("/sign-in", Map.of("login", "hoa", "password", TestPeople.PASSWORD));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("SESSION=") && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
    }

    @Test
    void showsHealthAndNothingElseOfTheInside() {
        var stranger = new Browserless(port);
        var clerk = new Browserless(port).signedInAs("hoa");

        assertThat(stranger.data("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(stranger.data("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(clerk.data("/actuator/env").statusCode()).isEqualTo(404);
    }
}
