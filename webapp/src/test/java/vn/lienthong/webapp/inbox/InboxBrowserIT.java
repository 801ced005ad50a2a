package vn.lienthong.webapp.inbox;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk works through the list in a real browser. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxBrowserIT {
    private static final String CLERK = "van-thu-trinh-duyet";
    /** Longer than a document must have stood there before a key acts on it. */
    private static final int LOOK = 1300;

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private TestPeople people;
    @Autowired
    private GrantRole grantRole;

    private DemoOffice office;

    @BeforeAll
    void fillTheInbox() {
        office = new DemoOffice(beans, "xab1");
        var clerk = people.person(CLERK, "Vũ Thị Trình Duyệt", false);
        grantRole.grant(Actor.SYSTEM, new GrantRole.NewGrant(clerk, new RoleKey("REGISTRY_CLERK"), office.agency(),
                Reach.WITHIN_AGENCY, Period.since(office.today()), "Quyết định 8/QĐ")).orThrow();
        for (int i = 1; i <= 24; i++)
            office.paper("V/v báo cáo kết quả rà soát thủ tục hành chính đợt " + i, i % 5 == 0 ? "EXPRESS" : "NORMAL");
        for (int i = 1; i <= 6; i++) passedOn("V/v đôn đốc giải ngân vốn đầu tư công của xã, đợt " + i, i > 3);
    }

    private void passedOn(String subject, boolean directed) {
        var id = office.paper(subject, directed ? "URGENT" : "NORMAL");
        office.register(id);
        office.present(id);
        if (!directed) return;
        office.direct(office.actor("lanhdao"), id,
                new Charge(office.placeOf("truongphong"), HandlingRole.LEAD, office.today().plusDays(2)),
                new Charge(office.placeOf("truongvp"), HandlingRole.SUPPORTING, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void everyViewIsReadWithoutScrollingAside(Screen screen) {
        try (var visit = Chromium.visit(port, screen).signedInAsDemo("lanhdao.xab1")) {
            shows(visit, "directed", "/inbox?view=directed");
            shows(visit, "finished", "/inbox?view=finished");
            assertThat(visit.page().locator(".bar-unit").innerText())
                    .startsWith(screen == Screen.PHONE ? "UBND xã " : "Ủy ban nhân dân xã ");
        }
        try (var visit = Chromium.visit(port, screen).signedInAsDemo("vanthu.xab1")) {
            shows(visit, "overdue-none", "/inbox?view=overdue");
            shows(visit, "filter-new", "/inbox/filters?urgency=EXPRESS&view=claimable");
            visit.page().fill("#name", "Hỏa tốc chưa ai nhận " + screen);
            visit.page().click("form.panel button[type=submit]");
            visit.page().waitForSelector(".desk-saved");
            shows(visit, "clerk-waiting", "/inbox?view=waiting&q=giai ngan");
            shows(visit, "columns", "/inbox/columns");
        }
    }

    private static void shows(Visit visit, String name, String path) {
        visit.open(path).picture("inbox-" + name);
        assertThat(visit.overhang()).as(path).isZero();
        assertThat(visit.complaints()).as(path).isEmpty();
    }

    @Test
    void aClickOpensTheDocumentBesideTheListAndTheActLeadsToTheNextOne() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            var page = visit.open("/inbox").page();
            page.locator("[data-keeps-scroll]").evaluate("list => { list.scrollTop = 400; }");

            page.locator(".list-title").nth(12).click();
            page.waitForSelector("#beside #document");
            var place = page.locator("[data-keeps-scroll]").evaluate("list => list.scrollTop");
            var opened = page.url();
            page.locator("summary[data-primary]").click();
            page.locator("#form-register button[type=submit]").click();
            page.waitForURL(url -> url.contains("open=") && !url.equals(opened));
            page.waitForSelector("#beside #form-present", new Page.WaitForSelectorOptions().setState(
                    WaitForSelectorState.ATTACHED));

            assertThat(opened).contains("/inbox?open=");
            assertThat(((Number) place).intValue()).isPositive();
            assertThat(page.locator("#messages").innerText()).contains("Đã vào sổ, số đến");
            assertThat(page.locator(".list-row[aria-current=true]").innerText()).contains("Trình lãnh đạo");
            assertThat(visit.overhang()).isZero();
        }
    }

    @Test
    void theButtonOfARowOpensItsDocumentBesideTheListAtTheFormOfTheAct() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            var page = visit.open("/inbox?step=userTask_register").page();
            var row = page.locator(".list-row").nth(3);
            assertThat(row.locator(".list-fresh").innerText()).isEqualTo("Mới");

            row.locator(".list-do").click();
            page.waitForSelector("#beside #form-register:visible");
            assertThat(page.url()).contains("open=");
            assertThat(row.locator(".list-fresh").count()).isZero();
            assertThat(opened(page)).isEqualTo(3);
            assertThat(visit.barriers()).isEmpty();

            page.locator("#beside summary[data-primary]").click();
            assertThat(page.locator("#beside #form-register").isVisible()).isFalse();
            row.locator(".list-do").click();
            assertThat(page.locator("#beside #form-register").isVisible()).isTrue();
            page.locator(".list-title").nth(4).click();
            page.waitForCondition(() -> opened(page) == 4);
            assertThat(page.locator("#beside #form-register").isVisible()).isFalse();
        }
    }

    @Test
    void untilTheNextDocumentIsThereTheOneBeforeIsReadAndNothingIsDoneToIt() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            var page = visit.open("/inbox").page();
            var held = new ArrayList<Route>();
            page.locator(".list-title").first().click();
            page.waitForSelector("#beside #document");
            page.route("**/documents/**", held::add);
            page.locator(".list-title").nth(1).click();
            page.waitForCondition(() -> held.size() == 1);
            page.waitForTimeout(LOOK);
            page.keyboard().press("e");
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("e");
            assertThat(page.locator("#beside details.act[open]").count()).isZero();
            assertThat(opened(page)).isZero();

            held.getFirst().abort();
            page.waitForSelector("#messages >> text=Không kết nối được máy chủ");
            assertThat(opened(page)).isZero();

            page.locator(".list-title").nth(2).click();
            page.waitForCondition(() -> held.size() == 2);
            page.unroute("**/documents/**");
            page.locator(".list-title").nth(1).click();
            page.waitForCondition(() -> opened(page) == 1);
            held.getLast().resume();
            page.waitForTimeout(500);
            assertThat(opened(page)).isOne();
            assertThat(page.locator("#beside .document-title").innerText())
                    .isEqualTo(page.locator(".list-title").nth(1).innerText());
        }
    }

    private static int opened(Page page) {
        return ((Number) page.evaluate("[...document.querySelectorAll('.list-row')].findIndex("
                + "row => row.getAttribute('aria-current') === 'true')")).intValue();
    }

    @Test
    void aPageIsNotLostToAServerThatDoesNotAnswer() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            var page = visit.open("/inbox?view=claimable").page();
            page.fill("#inbox-text", "đang gõ dở");
            page.route("**/shell/session", Route::abort);
            page.locator(".list-act button").first().click();
            page.waitForSelector("#messages >> text=Không kết nối được máy chủ");
            assertThat(page.inputValue("#inbox-text")).isEqualTo("đang gõ dở");

            page.unroute("**/shell/session");
            page.locator(".list-act button").first().click();
            page.waitForSelector("#messages >> text=Đã nhận việc");
            page.click("#messages .message-undo button");
            page.waitForSelector("#messages >> text=Đã nhả việc");
        }
    }

    @Test
    void aLongListComesBackAsLongAsItWasAndWhereItWas() {
        var crowded = new DemoOffice(beans, "xab3");
        for (int i = 1; i <= 56; i++) crowded.paper("V/v danh sách dài, việc thứ " + i, "NORMAL");
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo(crowded.login("vanthu"))) {
            var page = visit.open("/inbox?view=unit").page();
            page.locator(".list-title").nth(49).focus();
            page.keyboard().press("j");
            page.waitForCondition(() -> page.locator(".list-row").count() > 50);
            assertThat(page.evaluate("[...document.querySelectorAll('.list-row')].indexOf("
                    + "document.activeElement.closest('.list-row'))")).isEqualTo(50);
            int rows = page.locator(".list-row").count();
            page.locator(".list-title").nth(rows - 1).scrollIntoViewIfNeeded();
            var place = scrolled(page);
            var last = page.locator(".list-row").nth(rows - 1);

            last.locator(".list-act button").click();
            page.waitForSelector("#messages >> text=Đã nhận việc");

            page.waitForCondition(() -> page.locator(".list-row").count() == rows);
            page.waitForCondition(() -> Math.abs(scrolled(page) - place) < 200);
            assertThat(place).isGreaterThan(1000);
            assertThat(visit.complaints()).isEmpty();
            page.click("#messages .message-undo button");
            page.waitForSelector("#messages >> text=Đã nhả việc");
        }
    }

    private static int scrolled(Page page) {
        return ((Number) page.locator("[data-keeps-scroll]").evaluate("list => list.scrollTop")).intValue();
    }

    @Test
    void onATelephoneTheDocumentIsAPageOfItsOwn() {
        try (var visit = Chromium.visit(port, Screen.PHONE).signedInAs(CLERK)) {
            var page = visit.open("/inbox").page();

            page.locator(".list-title").first().click();
            page.waitForURL("**/documents/**");

            assertThat(page.url()).contains("then=");
            assertThat(visit.overhang()).isZero();
            assertThat(page.locator("[data-primary] kbd").isVisible()).isFalse();

            visit.open("/inbox?step=userTask_register");
            page.locator(".list-do").first().click();
            page.waitForURL("**/documents/**");
            page.waitForSelector("#form-register:visible");
            assertThat(visit.isInSight("summary[data-primary]")).isTrue();
            assertThat(visit.overhang()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void severalTasksAreClaimedTogetherAndTheResultIsThereAfterLeaving(Screen screen) {
        try (var visit = Chromium.visit(port, screen).signedInAs(CLERK)) {
            var page = visit.open("/inbox?view=claimable").page();
            page.locator(".list-title").first().focus();
            for (var key : List.of("x", "j", "x")) page.keyboard().press(key);
            page.locator(".list-tick input").nth(2).check();
            assertThat(page.locator(".bulk-count").innerText()).isEqualTo("Đã chọn 3 việc");
            assertThat(page.locator(".bulk-bar button:visible").allInnerTexts()).containsExactly("Bỏ chọn",
                    "Nhận việc (3)");
            fits(visit, "inbox-chosen");

            page.click(".bulk-bar button[value=claim]");
            page.waitForURL("**/inbox/bulk/**");
            // three are sometimes done before their page is drawn, and what was looked at is no news
            beans.getBean(JdbcClient.class).sql("UPDATE bulk_act SET seen_at = NULL").update();
            visit.open("/inbox?view=mine");
            page.waitForSelector(".bulk-news :text('Đã làm xong 3 việc')");
            looksWell(visit, "inbox-bulk-news");
            page.click(".bulk-news a");
            page.waitForSelector("#bulk-undo");
            looksWell(visit, "inbox-bulk-done");

            var finished = page.url();
            page.click("#bulk-undo");
            page.waitForURL(url -> url.contains("/inbox/bulk/") && !url.equals(finished));
            page.waitForSelector("#bulk-progress :text('Đã làm xong 3 việc')");
            assertThat(page.locator(".page-head h1").innerText()).contains("Hoàn tác");
        }
    }

    private static void fits(Visit visit, String name) {
        visit.picture(name);
        assertThat(visit.overhang()).as(name).isZero();
        assertThat(visit.complaints()).as(name).isEmpty();
    }

    private static void looksWell(Visit visit, String name) {
        fits(visit, name);
        assertThat(visit.barriers()).as(name).isEmpty();
    }

    @Test
    void allRowsShownAreChosenWithOneBoxAndWaitForAFormWhereOneIsNeeded() {
        try (var visit = Chromium.visit(port, Screen.PHONE).signedInAsDemo("lanhdao.xab1")) {
            var page = visit.open("/inbox").page();
            page.locator("[data-bulk-all]").check();
            fits(visit, "inbox-chosen-all");
            page.click(".bulk-bar button[value=direct]");
            page.waitForSelector("#bulk-form");
            fits(visit, "inbox-bulk-form");

            assertThat(page.locator("#unit option").count()).isPositive();
            assertThat(page.locator("#bulk-progress .list-row").count()).isEqualTo(3);
            comesBackToWhatWasWritten(page);
        }
    }

    private static void comesBackToWhatWasWritten(Page page) {
        page.fill("#words", "Chủ trì, báo cáo trước ngày 15");
        page.waitForTimeout(300); // until the copy is written
        page.reload();
        page.waitForSelector("#bulk-form [data-kept-message]");
        assertThat(page.inputValue("#words")).isEqualTo("Chủ trì, báo cáo trước ngày 15");
    }
}
