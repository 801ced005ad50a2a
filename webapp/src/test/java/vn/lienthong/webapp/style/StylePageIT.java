package vn.lienthong.webapp.style;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class StylePageIT {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"dark", "contrast"})
    void everyThemeHasEnoughContrast(String theme) {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("binh").open("/style")) {
            visit.page().click("summary:has-text('Trần Văn Bình')");
            visit.page().click(".menu-body [value=" + theme + "]");
            visit.page().waitForSelector("html[data-theme=" + theme + "]");
            visit.page().keyboard().press("Escape");
            visit.picture("style-" + theme);

            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.open("/style").page().locator("html").getAttribute("data-theme")).isEqualTo(theme);
        }
    }

    @Test
    void dragsTheListWiderAndRemembersIt() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("binh").open("/style/work?open=1")) {
            var page = visit.page();
            page.focus("[data-splits=list]");
            var before = page.locator(".work-list").boundingBox().width;
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");

            var after = visit.open("/style/work?open=2").page().locator(".work-list").boundingBox().width;

            assertThat(after - before).isBetween(47.0, 49.0);
        }
    }

    @Test
    void aClickAloneChangesTheWidthOfThePanes() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("binh").open("/style/work?open=1")) {
            var list = visit.page().locator("[data-splits=list]");
            var acts = visit.page().locator("[data-splits=acts]");

            assertThat(clicked(list)).isEqualTo("400");
            assertThat(visit.page().locator(".work-list").boundingBox().width).isEqualTo(400);
            assertThat(clicked(list)).isEqualTo("560");
            assertThat(clicked(list)).isEqualTo("240");
            assertThat(clicked(list)).isEqualTo("400");
            assertThat(clicked(acts)).isEqualTo("350");
            assertThat(list.getAttribute("title")).contains("bấm để đổi độ rộng");
            assertThat(visit.barriers()).isEmpty();
        }
    }

    private static String clicked(Locator splitter) {
        splitter.click();
        return splitter.getAttribute("aria-valuenow");
    }

    @Test
    void worksWithTheKeyboardAlone() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("binh").open("/style/work")) {
            var keys = visit.page().keyboard();
            keys.press("j");
            keys.press("j");
            keys.press("o");
            visit.page().waitForURL("**/style/work?open=2");
            keys.press("?");

            assertThat(visit.page().locator("#keys").isVisible()).isTrue();
            keys.press("Escape");
            assertThat(visit.page().locator("#keys").isVisible()).isFalse();
        }
    }

    @Test
    void saysInWordsWhatIsWrongWithAFieldWhenItIsLeft() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("binh").open("/style")) {
            visit.page().fill("#subject", "a");
            visit.page().fill("#subject", "");
            visit.page().click("button:has-text('Lưu dự thảo')");

            assertThat(visit.page().locator("#subject-error").textContent()).isEqualTo("Hãy điền trường này.");
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("subject");
        }
    }

    @Test
    void asksForAReasonNotForCertainty() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("binh").open("/style")) {
            visit.page().click("button:has-text('Trả lại…') >> nth=0");
            visit.picture("dialog");
            visit.page().click("#return-it button[type=submit]");

            assertThat(visit.page().locator("#return-it-reason-error").textContent()).isEqualTo("Hãy điền trường này.");
            assertThat(visit.barriers()).isEmpty();
        }
    }
}
