package vn.lienthong.webapp.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Typist;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Single keys: each does what the list of keys says, and none does anything while somebody types Vietnamese. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysBrowserIT {
    private static final String ALL_KEYS = "jkoxe/?gi";
    private static final String SEARCH = "#inbox-text";
    private static final int PAUSE = 1100;
    /** Longer than a document must have stood there before a key acts on it. */
    private static final int LOOK = 1300;
    private static final String SPY = """
            window.acts = [];
            for (const name of ['click', 'submit', 'toggle', 'focusin'])
              addEventListener(name, event => {
                if (event.target.closest?.('a, button, summary, details, input, select, textarea, form, dialog'))
                  window.acts.push(name + ' ' + event.target.outerHTML.slice(0, 80));
              }, true);""";

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;

    private DemoOffice office;
    private DocumentId presented;

    @BeforeAll
    void someWork() {
        office = new DemoOffice(beans, "xab4");
        for (int i = 1; i <= 3; i++) office.paper("V/v phím tắt, việc thứ " + i, "NORMAL");
        presented = office.paper("V/v giao việc bằng bàn phím", "URGENT");
        office.register(presented);
        office.present(presented);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedInVietnameseArrivesAsItIsAndDoesNothingElse(Typist.Way way) {
        try (var visit = visit("vanthu", "/inbox")) {
            typesWell(visit, SEARCH, way);
            typesWell(visit.open("/incoming"), "#list-text", way);
        }
        try (var visit = visit("lanhdao", "/documents/" + presented)) {
            visit.page().waitForTimeout(LOOK);
            visit.page().keyboard().press("e");
            typesWell(visit, "#direct-text", way);
        }
    }

    private static void typesWell(Visit visit, String field, Typist.Way way) {
        var page = visit.page();
        var hands = new Typist(page);
        page.fill(field, "");
        page.focus(field);
        watch(page);

        hands.type(way);
        assertThat(page.inputValue(field)).isEqualTo(Typist.TEXT);
        page.keyboard().type(ALL_KEYS);
        assertThat(page.inputValue(field)).isEqualTo(Typist.TEXT + ALL_KEYS);
        assertNothingDone(page);

        page.evaluate("document.activeElement.blur()");
        hands.typeNowhere(way);
        page.keyboard().type(ALL_KEYS);
        assertThat(hands.focused()).isEqualTo("BODY");
        assertNothingDone(page);
        assertThat(page.inputValue(field)).isEqualTo(Typist.TEXT + ALL_KEYS);
    }

    @ParameterizedTest
    @EnumSource
    void theRestOfAWordThatComesAfterAClickElsewhereDoesNothing(Typist.Way way) {
        try (var visit = visit("vanthu", "/inbox")) {
            var page = visit.page();
            var hands = new Typist(page);
            page.focus(SEARCH);
            hands.press("e");
            page.mouse().click(700, 20); // the bar
            watch(page);

            hands.correct("ê");
            hands.typeNowhere(way);

            assertNothingDone(page);
        }
    }

    @Test
    void aFieldThatGoesAwayUnderTheHandsLeavesNobodyWithKeysTheyDidNotMean() {
        try (var visit = visit("vanthu", "/inbox")) {
            var page = visit.page();
            page.focus(SEARCH);
            page.keyboard().type("gi");
            page.evaluate("document.querySelector('#inbox-text').remove()");
            watch(page);

            for (var letter : "joke".split("")) {
                page.waitForTimeout(300);
                page.keyboard().press(letter);
            }

            assertNothingDone(page);
            page.waitForTimeout(PAUSE);
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(page.locator(".list-title").first().getAttribute("href"));
        }
    }

    @Test
    void commandsHeldKeysAndHalvesOfPairsDoNothing() {
        try (var visit = visit("vanthu", "/incoming")) {
            var page = visit.page();
            var keys = page.keyboard();
            var hands = new Typist(page);
            watch(page);
            for (var letter : List.of("j", "k", "e", "o")) {
                hands.command(letter, true);
                hands.command(letter, false);
            }
            keys.press("g");
            page.waitForTimeout(PAUSE);
            keys.press("i");
            page.waitForTimeout(PAUSE);
            keys.press("g");
            keys.press("Shift");
            page.mouse().move(5, 400);
            page.mouse().click(700, 20);
            keys.press("i");
            assertNothingDone(page);

            page.waitForTimeout(PAUSE);
            keys.down("j");
            keys.down("j");
            keys.down("j");
            keys.up("j");
            assertThat(focused(page)).isEqualTo(page.locator(".list-title").first().getAttribute("href"));
        }
    }

    @Test
    void everyKeyOfTheListDoesWhatTheListSays() {
        try (var visit = visit("vanthu", "/inbox")) {
            var page = visit.page();
            page.keyboard().press("?");
            var listed = page.locator("#keys kbd").allInnerTexts();
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys").isVisible()).isFalse();

            var does = deeds();

            assertThat(listed).containsExactlyElementsOf(does.keySet());
            does.forEach((key, deed) -> {
                visit.open("/inbox").page().locator(".list-title").first().waitFor();
                deed.check(page);
            });
        }
    }

    /** What they do for who decides is seen where somebody does. */
    private static void staysWhereNothingIsDecided(Page page, String key) {
        var before = page.url();
        page.keyboard().press(key);
        assertThat(page.url()).isEqualTo(before);
    }

    /** By key; those of the box itself are checked on the way. */
    private static Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("j", page -> {
            press(page, "j", "j");
            assertThat(focused(page)).isEqualTo(page.locator(".list-title").nth(1).getAttribute("href"));
        });
        deeds.put("k", page -> {
            press(page, "j", "j", "k");
            assertThat(focused(page)).isEqualTo(page.locator(".list-title").first().getAttribute("href"));
        });
        deeds.put("o", page -> {
            press(page, "j", "o");
            page.waitForSelector("#beside #document");
        });
        deeds.put("x", page -> {
            press(page, "j", "x");
            assertThat(page.locator(".list-tick input").first().isChecked()).isTrue();
            press(page, "x");
            assertThat(page.locator(".list-tick input").first().isChecked()).isFalse();
        });
        deeds.put("e", page -> {
            press(page, "j", "o");
            page.waitForSelector("#beside #document");
            press(page, "e");
            assertThat(page.locator("#beside details.act[open]").count()).as("nobody has read it yet").isZero();
            page.waitForTimeout(LOOK);
            press(page, "e");
            page.waitForSelector("#beside details.act[open]");
        });
        deeds.put("←", page -> staysWhereNothingIsDecided(page, "ArrowLeft"));
        deeds.put("→", page -> staysWhereNothingIsDecided(page, "ArrowRight"));
        deeds.put("/", page -> {
            press(page, "/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("inbox-text");
            assertThat(page.inputValue(SEARCH)).isEmpty();
        });
        deeds.put("g", page -> {
            page.navigate("/incoming");
            press(page, "g", "i");
            page.waitForURL("**/inbox");
        });
        deeds.put("i", page -> {
            watch(page);
            press(page, "i");
            assertNothingDone(page);
        });
        deeds.put("?", page -> {
            press(page, "?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
        });
        deeds.put("Esc", page -> {
            press(page, "?", "Escape");
            assertThat(page.locator("#keys").isVisible()).isFalse();
        });
        return deeds;
    }

    @Test
    void switchedOffTheyDoNothingAnywhereUntilTheyAreSwitchedOnAgain() {
        try (var visit = visit("vanthu", "/inbox")) {
            var page = visit.page();
            page.click(".bar .menu > summary");
            visit.picture("keys-menu");
            page.click(".menu-body [data-choice=keys] [value=off]");
            page.waitForSelector("html[data-keys=off]");
            page.keyboard().press("Escape");
            doesNothing(page);

            visit.open("/inbox");
            doesNothing(page);

            page.click("[data-opens=keys]");
            assertThat(page.locator("#keys").innerText()).contains("đang tắt");
            visit.picture("keys-off");
            assertThat(visit.barriers()).isEmpty();
            page.click("#keys [value=on]");
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.locator("#keys").innerText()).doesNotContain("đang tắt");
            visit.picture("keys-on");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void doesNothing(Page page) {
        page.evaluate("document.activeElement.blur()");
        page.waitForTimeout(PAUSE);
        watch(page);
        for (var key : ALL_KEYS.split("")) page.keyboard().press(key);
        assertNothingDone(page);
    }

    private Visit visit(String position, String path) {
        return Chromium.visit(port, Screen.DESK).signedInAsDemo(office.login(position)).open(path);
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) page.keyboard().press(key);
    }

    /** Notes from now on whatever is pressed, opened or gets the focus; a page that was left notes nothing. */
    private static void watch(Page page) {
        page.evaluate(SPY);
    }

    private static void assertNothingDone(Page page) {
        assertThat((List<?>) page.evaluate("window.acts ?? ['the page was left']")).isEmpty();
    }

    private static String focused(Page page) {
        return String.valueOf(page
                .evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.className"));
    }

    /** What a key does on a list of tasks. */
    @FunctionalInterface
    private interface Deed {
        void check(Page page);
    }
}
