package vn.lienthong.webapp.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Hand;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@WebTest
class OutgoingBrowserIT {
    private static final String NAMES_ON_BOXES = """
            () => {
              const boxes = [...document.querySelectorAll('.mark-box')].map(box => box.getBoundingClientRect());
              return [...document.querySelectorAll('.mark-name')].filter(name => {
                const at = name.getBoundingClientRect();
                return boxes.some(box => at.left < box.right && box.left < at.right && at.top < box.bottom && box.top < at.bottom);
              }).map(name => name.textContent);
            }""";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void drafting(Screen screen) {
        try (var visit = visit("chuyenvien2.xa1", screen)) {
            var page = visit.page();
            var id = write(visit);
            attach(page);
            chooseRecipient(page);
            good(visit, "outgoing-draft");

            placeMarks(visit, id);

            assertThat(page.locator(".check-done").count()).isEqualTo(4);
            good(visit, "outgoing-ready");
            page.click("[data-primary]");
            page.waitForURL("**/documents/**");
            good(visit, "outgoing-submitted");
            good(visit.open("/outgoing"), "outgoing-list");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void nothingTypedOrTickedIsLeftBehind() {
        var desk = Desk.of(port, "chuyenvien2.xa1");
        var id = desk.complete("V/v rà soát lần đầu", "huyện Đông Hải");
        try (var visit = visit("chuyenvien2.xa1", Screen.DESK)) {
            var page = visit.open("/outgoing/" + id + "/edit").page();

            staysWhileTheLineIsDown(visit);
            staysWithWhatIsRefused(page);
            page.fill("#find", "so noi vu");
            page.locator("#found label")
                    .filter(new Locator.FilterOptions().setHasText("Sở Nội vụ tỉnh Sông Hạ"))
                    .click();
            asksBeforeItIsLeft(page);
            page.fill("#subject", "V/v rà soát lần cuối");
            page.click("[data-primary]");
            page.waitForURL("**/documents/**");
        }
        assertThat(desk.page("/documents/" + id)).contains("V/v rà soát lần cuối", "Sở Nội vụ tỉnh Sông Hạ",
                "Ủy ban nhân dân huyện Đông Hải");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void aLeaderSignsFromTheInboxWithFourActionsAtMost(Screen screen) {
        var subject = "V/v ký ngay từ hộp việc " + screen;
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.complete(subject, "huyện Đông Hải");
        drafter.post(id, "submit", Map.of());
        Desk.of(port, "truongphong.xa1").act(id, "review", Map.of());
        Desk.of(port, "lanhdao.xa1").act(id, "approve", Map.of());
        try (var visit = visit("lanhdao.xa1", screen)) {
            var hand = new Hand(visit.open("/inbox").page());

            hand.click(".list-title:has-text('" + subject + "')");
            hand.type("#pin", "123456");
            hand.click("#document [data-primary]");

            visit.page().waitForSelector("#messages >> text=Đã ký số");
            assertThat(hand.acts()).isLessThanOrEqualTo(4);
        }
    }

    private static void staysWhileTheLineIsDown(Visit visit) {
        var page = visit.page();
        visit.context().setOffline(true);
        page.fill("#subject", "V/v rà soát lần hai");
        page.click("[data-primary]");
        closeAlarm(page);
        assertThat(page.url()).endsWith("/edit");
        visit.context().setOffline(false);
        page.waitForSelector("[data-saved]:has-text('Đã tự lưu')");
    }

    private static void staysWithWhatIsRefused(Page page) {
        page.fill("#subject", "");
        page.click("[data-primary]");
        page.waitForSelector("#subject-error:has-text('Chưa nhập trích yếu nội dung.')");
        assertThat(page.url()).endsWith("/edit");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("subject");
        closeAlarm(page);
        page.fill("#subject", "V/v rà soát lần ba");
        page.waitForSelector("[data-saved]:has-text('Đã tự lưu')");
        assertThat(page.getAttribute("#subject", "aria-invalid")).isNull();
    }

    private static void closeAlarm(Page page) {
        page.click("#messages [data-message=alarm] [data-closes-message]");
    }

    /** Only ticked, saved by nobody. */
    private static void asksBeforeItIsLeft(Page page) {
        var asked = new ArrayList<String>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.locator("a[href$='/marks']:visible").first().click();
        page.waitForFunction("() => true");
        assertThat(asked).containsExactly("beforeunload");
        assertThat(page.url()).endsWith("/edit");
    }

    private String write(Visit visit) {
        var page = visit.open("/outgoing/new").page();
        good(visit, "outgoing-new");
        page.fill("#subject", "V/v rà soát hộ bị thiệt hại do bão số 10");
        page.click("[data-primary]");
        page.waitForURL("**/edit");
        page.fill("#subject", "V/v rà soát, lập danh sách hộ bị thiệt hại do bão số 10");
        page.waitForSelector("[data-saved]:has-text('Đã tự lưu')");
        return page.url().replaceAll(".*/outgoing/(.*)/edit.*", "$1");
    }

    private static void attach(Page page) {
        page.setInputFiles("#file-MAIN",
                new FilePayload("cong-van.pdf", "application/pdf", Desk.sample("cong-van.pdf")));
        page.waitForSelector("text=Đã đính kèm tệp.");
    }

    private static void chooseRecipient(Page page) {
        page.fill("#find", "dong hai");
        page.locator("#found label", new Page.LocatorOptions().setHasText("Ủy ban nhân dân huyện Đông Hải")).click();
        page.fill("#find", "so noi vu");
        page.locator("#found label", new Page.LocatorOptions().setHasText("Sở Nội vụ tỉnh Sông Hạ")).click();
        page.click("[data-save-recipients]");
        page.waitForSelector("text=Đã lưu nơi nhận.");
        assertThat(page.locator("[data-chosen] li").count()).isEqualTo(2);
    }

    private static void placeMarks(Visit visit, String id) {
        var page = visit.open("/outgoing/" + id + "/marks").page();
        page.waitForFunction("() => document.querySelector('.marks-sheet > img').naturalWidth > 0");
        good(visit, "outgoing-marks");
        showsAllBoxesAndHowToSave(visit);
        var left = page.locator("[name='SEAL.left']");
        var before = Double.parseDouble(left.inputValue());
        page.locator(".mark-box[data-mark=SEAL]").press("ArrowLeft");
        assertThat(Double.parseDouble(left.inputValue())).isLessThan(before);
        movesByButtons(page);
        drag(page.locator(".mark-box[data-mark=NUMBER]"), page);
        page.click("[data-primary]");
        page.waitForURL("**/edit");
    }

    /** At the desk and on a telephone, without scrolling; no name lies on a box, and measures are asked of nobody. */
    private static void showsAllBoxesAndHowToSave(Visit visit) {
        var page = visit.page();
        var own = page.viewportSize();
        for (var screen : List.of(Screen.PHONE, Screen.DESK)) {
            page.setViewportSize(screen.width(), screen.height());
            for (var mark : List.of("SIGNATURE", "NUMBER", "DATE", "SEAL"))
                assertThat(visit.isInSight(".mark-box[data-mark=" + mark + "]")).as(screen + mark).isTrue();
            for (var part : List.of(".marks-how", "[data-marks] [data-primary]"))
                assertThat(visit.isInSight(part)).as(screen + part).isTrue();
            assertThat(visit.overhang()).isZero();
            assertThat(page.evaluate(NAMES_ON_BOXES)).isEqualTo(List.of());
        }
        page.setViewportSize(own.width, own.height);
        assertThat(page.locator("[name='SEAL.left']").isVisible()).isFalse();
        page.click(".marks-numbers > summary");
        assertThat(page.locator("[name='SEAL.left']").isVisible()).isTrue();
        page.click("[data-goes-to=DATE]");
        assertThat(page.evaluate("document.activeElement.dataset.mark")).isEqualTo("DATE");
    }

    /** On a telephone, where there are no arrow keys: what is chosen is marked, and goes on by a millimetre. */
    private static void movesByButtons(Page page) {
        var own = page.viewportSize();
        page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
        page.click("[data-goes-to=SEAL]");
        page.waitForSelector("[data-goes-to=SEAL][aria-pressed=true]");
        page.waitForSelector(".mark-box[data-mark=SEAL][data-chosen]");
        var left = page.locator("[name='SEAL.left']");
        var before = Double.parseDouble(left.inputValue());
        page.click("[data-moves='1 0']");
        assertThat(Double.parseDouble(left.inputValue())).isCloseTo(before + 1, within(0.11));
        page.setViewportSize(own.width, own.height);
    }

    private static void drag(Locator box, Page page) {
        box.scrollIntoViewIfNeeded();
        var field = page.locator("[name='NUMBER.left']");
        var before = Double.parseDouble(field.inputValue());
        var frame = box.boundingBox();
        page.mouse().move(frame.x + 6, frame.y + 6);
        page.mouse().down();
        page.mouse().move(frame.x + 46, frame.y + 6);
        page.mouse().up();
        assertThat(Double.parseDouble(field.inputValue())).isGreaterThan(before);
    }

    private Visit visit(String login, Screen screen) {
        return Chromium.visit(port, screen).signedInAsDemo(login);
    }

    private static void good(Visit visit, String name) {
        visit.picture(name);
        assertThat(visit.overhang()).isZero();
    }
}
