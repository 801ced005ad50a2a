package vn.lienthong.webapp.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.notification.BrowserNotice;
import vn.lienthong.engine.notification.NoticeChoice;
import vn.lienthong.engine.notification.NoticeChoices;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk's list in a real browser, while a colleague works in the same office. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveBrowserIT {
    private static final Path FIGURES = Path.of("target", "figures");
    private static final String CLERK = "van-thu-xem";
    private static final String COLLEAGUE = "van-thu-lam";
    private static final String LEADER = "navigator.locks.query().then(locks => locks.held.find(lock => lock.name.startsWith('live.')).clientId)";

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private TestPeople people;
    @Autowired
    private GrantRole grantRole;
    @Autowired
    private LiveHub hub;
    @Autowired
    private NoticeChoices choices;

    private DemoOffice office;
    private PersonId clerk;
    private Browserless colleague;

    @BeforeAll
    void openTheOffice() {
        office = new DemoOffice(beans, "xab2");
        clerk = clerk(CLERK, "Vũ Thị Xem");
        clerk(COLLEAGUE, "Đinh Văn Làm");
        colleague = new Browserless(port).signedInAs(COLLEAGUE);
    }

    private PersonId clerk(String login, String name) {
        var person = people.person(login, name, false);
        grantRole.grant(Actor.SYSTEM, new GrantRole.NewGrant(person, new RoleKey("REGISTRY_CLERK"), office.agency(),
                Reach.WITHIN_AGENCY, Period.since(office.today()), "Quyết định 8/QĐ")).orThrow();
        return person;
    }

    @Test
    void twoTabsShareOneStreamAndBothShowWhatAColleagueDoes() throws IOException {
        var task = paper("V/v hai thẻ cùng xem", "NORMAL");
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            var first = visit.open("/inbox").page();
            listens(1);
            var second = visit.context().newPage();
            second.navigate("/inbox");
            second.waitForTimeout(700); // until it would have opened a stream of its own, if it were to

            var before = first.locator("#task-" + task).boundingBox();
            first.fill("#inbox-text", "đang gõ dở");
            long claimed = System.nanoTime();
            claim(task);
            marked(first, task, "đã có người nhận");
            long shown = System.nanoTime();
            marked(second, task, "đã có người nhận");
            keep("claim to mark in the list, milliseconds", Duration.ofNanos(shown - claimed).toMillis());

            assertThat(hub.streamsOf(clerk)).isEqualTo(1);
            var after = first.locator("#task-" + task).boundingBox();
            assertThat(after.y).isEqualTo(before.y);
            assertThat(after.height).isEqualTo(before.height);
            assertThat(first.inputValue("#inbox-text")).isEqualTo("đang gõ dở");
            assertThat(visit.complaints()).isEmpty();

            first.close();
            var next = paper("V/v thẻ còn lại vẫn nghe", "NORMAL");
            second.waitForSelector("[data-news] button:not([hidden])");
            assertThat(second.locator("[data-news] button").innerText()).isEqualTo("1 việc mới — hiện");
            second.locator("[data-news] button").click();
            second.waitForSelector("#task-" + next);
            assertThat(second.locator("[data-news] button").isHidden()).isTrue();
            assertThat(second.evaluate("document.activeElement.closest('.list-row')?.id")).isEqualTo("task-" + next);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void whatIsCutIsSaidCalmlyAndMadeGood(Screen screen) {
        var task = paper("V/v mất mạng giữa chừng " + screen, "EXPRESS");
        try (var visit = Chromium.visit(port, screen).signedInAs(CLERK)) {
            var page = visit.open("/inbox").page();
            listens(1);
            hub.stop();
            page.waitForSelector("#live-state[data-state=off]");
            var said = page.locator("#live-state").innerText();
            assertThat(visit.barriers()).isEmpty();
            visit.picture("live-cut");
            claim(task);
            paper("V/v việc mới khi mất mạng " + screen, "URGENT");
            hub.start();

            marked(page, task, "đã có người nhận");
            page.waitForSelector("[data-news] button:not([hidden])");
            page.waitForSelector("#live-state[data-state=on]",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(said).isEqualTo("Đang kết nối lại…");
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.overhang()).isZero();
            visit.picture("live-news");
        } finally {
            if (!hub.isRunning()) hub.start();
        }
    }

    @Test
    void whoReadsADocumentHearsThatItIsDoneAndAListWhatItCannotShow() {
        var document = office.paper("V/v đồng nghiệp làm xong trước", "NORMAL");
        var task = office.tasks(document).getFirst().id();
        var held = paper("V/v đồng nghiệp trả lại", "NORMAL");
        claim(held);
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            var page = visit.open("/inbox?open=" + task).page();
            page.waitForSelector("#beside #document");
            listens(1);
            var other = visit.context().newPage();
            other.navigate("/inbox?view=unit");
            other.waitForTimeout(700); // until it listens through the first one

            assertThat(colleague.post("/inbox/" + held + "/release", Map.of()).statusCode()).isEqualTo(302);
            other.waitForSelector("[data-news] button:has-text('Danh sách có thể đã cũ')");
            other.navigate("/inbox?view=overdue");
            office.register(document);

            page.waitForSelector("#messages >> text=Việc đang mở không còn chờ bạn");
            paper("V/v việc mới không quá hạn", "NORMAL");
            other.waitForSelector("[data-news] button:has-text('Danh sách có thể đã cũ')");
        }
    }

    @Test
    void theTabThatIsLookedAtTakesOverFromOneThatSleeps() {
        var asleep = paper("V/v đồng nghiệp nhận khi thẻ dẫn ngủ", "NORMAL");
        var awake = paper("V/v đồng nghiệp nhận khi thẻ dẫn dậy", "NORMAL");
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            var sleeper = visit.open("/inbox").page();
            listens(1);
            var watcher = visit.context().newPage();
            watcher.addInitScript("""
                    window.ahead = 0;
                    const now = performance.now.bind(performance);
                    performance.now = () => now() + window.ahead;""");
            watcher.navigate("/inbox");
            var leader = watcher.evaluate(LEADER);
            hearsNothingForAMinute(watcher);
            assertThat(watcher.evaluate(LEADER)).as("one that answers is left alone").isEqualTo(leader);
            var sleep = visit.context().newCDPSession(sleeper);

            sleep.send("Debugger.enable");
            sleep.send("Debugger.pause");
            claim(asleep);
            hearsNothingForAMinute(watcher);
            marked(watcher, asleep, "đã có người nhận");
            assertThat(watcher.evaluate(LEADER)).isNotEqualTo(leader);

            sleep.send("Debugger.resume");
            sleep.detach();
            marked(sleeper, asleep, "đã có người nhận");
            claim(awake);
            marked(watcher, awake, "đã có người nhận");
            marked(sleeper, awake, "đã có người nhận");
            listens(1);
        }
    }

    private static void hearsNothingForAMinute(Page page) {
        page.evaluate("ahead += 60000; document.dispatchEvent(new Event('visibilitychange'))");
        page.waitForTimeout(3500); // a tab that runs answers within three seconds
    }

    @Test
    void aTabOfSomebodyElseFallsSilentAndSaysWhy() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            visit.open("/inbox");
            listens(1);
            var left = visit.context().newPage();
            left.navigate("/inbox");
            visit.context().clearCookies();
            visit.signedInAs(COLLEAGUE).open("/inbox");

            left.waitForSelector("#live-state[data-state=another]");
            assertThat(left.locator("#live-state").innerText()).isEqualTo("Người khác đã đăng nhập");
            assertThat(visit.page().locator("#live-state").getAttribute("data-state")).isEqualTo("on");
        }
    }

    @Test
    void aNotificationLeavesWhatOneIsAtAndOpensTheListBesideIt() {
        choices.keep(clerk, new NoticeChoice(BrowserNotice.ALL, null, false, null, null));
        var opened = paper("V/v đang đọc dở", "NORMAL");
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(CLERK)) {
            visit.page().addInitScript("""
                    window.Notification = class { static permission = 'granted'; constructor() { window.said = this; } close() {} };
                    document.hasFocus = () => false;""");
            var page = visit.open("/inbox?open=" + opened).page();
            listens(1);

            paper("V/v việc mới báo to", "URGENT");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("Boolean(window.said)")));
            var list = visit.context().waitForPage(() -> page.evaluate("window.said.onclick()"));

            list.waitForURL("**/inbox");
            assertThat(page.url()).endsWith("/inbox?open=" + opened);
        } finally {
            choices.keep(clerk, new NoticeChoice(BrowserNotice.NONE, null, false, null, null));
        }
    }

    private UUID paper(String subject, String urgency) {
        return office.tasks(office.paper(subject, urgency)).getFirst().id();
    }

    private void claim(UUID task) {
        assertThat(colleague.post("/inbox/" + task + "/claim", Map.of()).statusCode()).isEqualTo(302);
    }

    private void listens(long streams) {
        Await.until("streams: " + streams, Duration.ofSeconds(15), () -> hub.streamsOf(clerk) == streams);
    }

    private static void marked(Page page, UUID task, String words) {
        page.waitForSelector("#task-" + task + " .row-news:has-text('" + words + "')");
    }

    private static void keep(String what, long figure) throws IOException {
        Files.createDirectories(FIGURES);
        Files.writeString(FIGURES.resolve("live.txt"), what + ": " + figure + "\n");
    }
}
