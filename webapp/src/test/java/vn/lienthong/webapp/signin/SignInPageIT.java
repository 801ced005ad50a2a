package vn.lienthong.webapp.signin;

import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class SignInPageIT {
    private static final int FIRST_PAGE_LIMIT_IN_BYTES = 150 * 1024;
    private static final String TRANSFERRED = """
            performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .reduce((sum, entry) => sum + entry.transferSize, 0)""";

    private static final Page.WaitForSelectorOptions GONE = new Page.WaitForSelectorOptions()
            .setState(WaitForSelectorState.DETACHED);

    @LocalServerPort
    private int port;
    @Autowired
    private TestPeople people;

    @Test
    void signsInWithTheKeyboardAlone() {
        try (var visit = Chromium.visit(port, Screen.DESK).open("/sign-in")) {
            var page = visit.page();
            page.focus("#login");
            page.keyboard().type("hoa");
            page.keyboard().press("Tab");
            page.keyboard().type(TestPeople.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForSelector(".shell");

            assertThat(page.locator(".bar").textContent()).contains("Nguyễn Thị Hoa");
        }
    }

    @Test
    void theFirstPageIsLightEnoughForASlowLine() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("hoa")) {
            var fresh = Chromium.visit(port, Screen.DESK);
            fresh.context()
                    .addCookies(visit.context()
                            .cookies()
                            .stream()
                            .map(cookie -> new Cookie(cookie.name, cookie.value)
                                    .setUrl("http://127.0.0.1:" + port))
                            .toList());
            var bytes = ((Number) fresh.open("/style").page().evaluate(TRANSFERRED)).intValue();
            fresh.close();

            assertThat(bytes).isBetween(10_000, FIRST_PAGE_LIMIT_IN_BYTES);
        }
    }

    @Test
    void asksForThePasswordInPlaceAndRepeatsTheRequestOfAPiece() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("hoa").open("/test/page")) {
            visit.page().fill("#text", "Nội dung đang gõ dở");
            endSession(visit);

            visit.page().click("#by-htmx");
            visit.page().waitForSelector("#sign-in-again[open]");
            visit.picture("sign-in-again");
            assertThat(visit.barriers()).isEmpty();
            signInAgain(visit, "hoa");

            visit.page().waitForSelector("#answer:has-text('Nội dung đang gõ dở')");
            assertThat(visit.page().inputValue("#text")).isEqualTo("Nội dung đang gõ dở");
        }
    }

    @Test
    void losesNothingOfAPlainFormWhenTheSessionHasEnded() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("hoa").open("/test/page")) {
            visit.page().fill("#plain-text", "Một trang đã gõ");
            endSession(visit);

            visit.page().click("#by-form");
            visit.page().waitForSelector("#sign-in-again[open]");
            signInAgain(visit, "hoa");
            visit.page().waitForURL("**/test/echo");

            assertThat(visit.page().content()).contains("Một trang đã gõ");
        }
    }

    @Test
    void repeatsNothingForAnotherPerson() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("hoa").open("/test/page")) {
            visit.page().fill("#text", "Việc của Hoa");
            endSession(visit);

            visit.page().click("#by-htmx");
            visit.page().waitForSelector("#sign-in-again[open]");
            signInAgain(visit, "binh");
            visit.page().waitForSelector(".bar:has-text('Trần Văn Bình')");

            assertThat(visit.page().locator("#answer").textContent()).isEmpty();
        }
    }

    @Test
    void aDeputyGoesOnForTheAbsentPersonAfterSigningInAgain() {
        try (var visit = standingIn()) {
            visit.page().fill("#plain-text", "Thay người vắng");
            endSession(visit);

            visit.page().click("#by-form");
            visit.page().waitForSelector("#sign-in-again[open]");
            signInAgain(visit, "binh");
            visit.page().waitForURL("**/test/echo");

            assertThat(visit.page().content()).contains("Thay người vắng");
            assertThat(visit.context().request().get("/test/actor").text()).endsWith(" " + people.absent());
        }
    }

    @Test
    void keepsWhatADeputyTypedWhenAnotherTabHasSwitchedTheName() {
        try (var visit = standingIn()) {
            visit.page().fill("#plain-text", "Gõ khi làm thay");
            visit.page().fill("#text", "Gõ dở");
            var other = visit.context().newPage();
            other.navigate("/test/page");
            other.click(".notice-acting button");
            other.waitForSelector(".notice-acting", GONE);

            visit.page().click("#by-form");
            visit.page().waitForSelector("#messages .message-alarm:has-text('dưới tên khác')");
            visit.page().click("#messages .message-close");
            visit.page().click("#by-htmx");
            visit.page().waitForSelector("#messages .message-alarm:has-text('Trần Văn Bình')");

            visit.picture("another-name");
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.page().inputValue("#plain-text")).isEqualTo("Gõ khi làm thay");
            assertThat(visit.page().inputValue("#text")).isEqualTo("Gõ dở");
            assertThat(visit.page().locator("#answer").textContent()).isEmpty();
            standIn(visit);
            assertThat(visit.page().locator(".notice-acting").count()).isOne();
        }
    }

    private Visit standingIn() {
        var visit = Chromium.visit(port, Screen.DESK).signedInAs("binh").open("/test/page");
        standIn(visit);
        return visit;
    }

    /** By the menu at the top right. The page before it may say the name, too: another test's session is gone on with. */
    private static void standIn(Visit visit) {
        visit.page().evaluate("document.body.dataset.before = ''");
        visit.page().click(".bar details.menu summary");
        visit.page().click(".bar .menu-item:has-text('Phạm Thu Hằng')");
        visit.page().waitForSelector("body:not([data-before]) .notice-acting:has-text('Phạm Thu Hằng')");
    }

    @Test
    void saysSoWhenTheServerCannotBeReached() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs("hoa").open("/test/page")) {
            visit.context().setOffline(true);
            visit.page().click("#by-htmx");
            visit.page().waitForSelector("#messages .message-alarm");

            assertThat(visit.page().locator("#messages").textContent()).contains("Không kết nối được máy chủ");
        }
    }

    @Test
    void speaksEnglishWhenAsked() {
        try (var visit = Chromium.visit(port, Screen.DESK).open("/sign-in")) {
            visit.page().click("button[value=en]");
            visit.page().waitForSelector("h1:has-text('Sign in')");

            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(Locale.ENGLISH.getLanguage());
        }
    }

    private static void endSession(Visit visit) {
        var kept = visit.context().cookies().stream().filter(cookie -> !cookie.name.equals("SESSION")).toList();
        visit.context().clearCookies();
        visit.context().addCookies(List.copyOf(kept));
    }

    private static void signInAgain(Visit visit, String login) {
        visit.page().fill("#again-login", login);
        visit.page().fill("#again-password", TestPeople.PASSWORD);
        visit.page().click("#sign-in-again button[type=submit]");
    }
}
