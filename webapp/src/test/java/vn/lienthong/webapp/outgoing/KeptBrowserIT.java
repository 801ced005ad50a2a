package vn.lienthong.webapp.outgoing;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.OwnBrowser;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody has typed outlives the session and the browser, and is nobody else's. */
@WebTest
class KeptBrowserIT {
    private static final String DRAFTER = "chuyenvien2.xa1";
    private static final String PASSWORD = "lienthong";
    private static final String COPIES = """
            () => new Promise(resolve => {
              const asked = indexedDB.open('kept', 1);
              asked.onsuccess = () => {
                const all = asked.result.transaction('forms').objectStore('forms').getAll();
                all.onsuccess = () => { asked.result.close(); resolve(JSON.stringify(all.result)); };
              };
            })""";

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @TempDir
    private Path profile;

    @Test
    void nothingTypedIsLostWithTheBrowserAndNobodyElseSeesIt() {
        try (var browser = Chromium.ownBrowser(port, profile)) {
            var page = browser.signIn(DRAFTER, PASSWORD);
            page.navigate("/outgoing/new");
            page.locator("#subject").pressSequentially("V/v rà soát trước khi máy treo");
            page.selectOption("#urgency", "URGENT");
            awaitCopy(page, "máy treo", "URGENT");

            browser.crash();

            page = browser.signIn(DRAFTER, PASSWORD);
            page.navigate("/outgoing/new");
            page.waitForSelector("[data-kept-message]:has-text('Đã khôi phục nội dung nhập dở')");
            assertThat(page.inputValue("#subject")).isEqualTo("V/v rà soát trước khi máy treo");
            assertThat(page.inputValue("#urgency")).isEqualTo("URGENT");
            page.click("[data-primary]");
            page.waitForURL("**/edit");
            awaitCopies(page, "[]");
            comesBackToADraft(browser);
            isHiddenFromOthers(browser);
        }
    }

    @Test
    void aClerksFilesAndALeadersDirectiveComeBackToo() {
        var office = new DemoOffice(beans, "xa6");
        var presented = presented(office, "V/v chỉ đạo dở dang");
        try (var browser = Chromium.ownBrowser(port, profile)) {
            var page = browser.signIn(office.login("vanthu"), PASSWORD);
            page.navigate("/incoming/new");
            page.setInputFiles("#files",
                    new FilePayload("giay-moi.pdf", "application/pdf", Desk.sample("cong-van.pdf")));
            page.waitForSelector("#form-new input[name=files]",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            page.waitForSelector("[data-proposals-state]:has-text('đọc tệp')");
            page.waitForFunction("() => document.querySelector('.preview-page > img')?.naturalWidth > 0");
            page.locator("#new-subject").fill("Giấy mời dự hội nghị");
            awaitCopy(page, "dự hội nghị", "giay-moi.pdf");

            browser.crash();

            page = browser.signIn(office.login("vanthu"), PASSWORD);
            page.navigate("/incoming/new");
            page.waitForSelector(".uploads:has-text('giay-moi.pdf')");
            assertThat(page.inputValue("#new-subject")).isEqualTo("Giấy mời dự hội nghị");
            page.locator("#new-issuer").fill("Sở Nội vụ");
            page.click("#form-new button[type=submit]");
            page.waitForURL("**/documents/**");
            awaitCopies(page, "[]");
            directiveComesBack(browser, office, presented);
        }
    }

    @Test
    void twoTabsKeepTwoLetters() {
        var clerk = new DemoOffice(beans, "xa6").login("vanthu");
        try (var browser = Chromium.ownBrowser(port, profile)) {
            var one = browser.signIn(clerk, PASSWORD);
            one.navigate("/incoming/new");
            one.locator("#new-subject").fill("Thư thứ nhất");
            awaitCopy(one, "Thư thứ nhất");
            var other = browser.context().newPage();
            other.navigate("/incoming/new");
            other.locator("#new-subject").fill("Thư thứ hai");
            awaitCopy(other, "Thư thứ nhất", "Thư thứ hai");

            one.reload();
            one.waitForSelector("[data-kept-message]");
            assertThat(one.inputValue("#new-subject")).isEqualTo("Thư thứ nhất");

            browser.crash();

            one = browser.signIn(clerk, PASSWORD);
            one.navigate("/incoming/new");
            one.waitForSelector("[data-kept-message]");
            other = browser.context().newPage();
            other.navigate("/incoming/new");
            other.waitForSelector("[data-kept-message]");
            assertThat(List.of(one.inputValue("#new-subject"), other.inputValue("#new-subject")))
                    .containsExactlyInAnyOrder("Thư thứ nhất", "Thư thứ hai");
        }
    }

    @Test
    void whatALineSwallowedOutlivesTheNextSuccess() {
        var office = new DemoOffice(beans, "xa6");
        var cut = presented(office, "V/v mạng đứt khi gửi bút phê");
        var failed = presented(office, "V/v máy chủ lỗi khi gửi bút phê");
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo(office.login("lanhdao"))) {
            var page = visit.page();
            write(page, cut, "Giao Công an xã xác minh");
            visit.context().setOffline(true);
            page.click("#form-direct button[type=submit]");
            page.waitForSelector("#messages >> text=Không kết nối được máy chủ");
            visit.context().setOffline(false);
            write(page, failed, "Giao Văn phòng trả lời dân");
            page.route("**/incoming/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));
            page.click("#form-direct button[type=submit]");
            page.waitForSelector("#form-direct",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            page.unroute("**/incoming/**");

            write(page, presented(office, "V/v gửi được"), "Giao địa chính kiểm tra");
            page.click("#form-direct button[type=submit]");
            page.waitForSelector("#messages >> text=Đã ghi bút phê");

            comesBack(page, cut, "Giao Công an xã xác minh");
            comesBack(page, failed, "Giao Văn phòng trả lời dân");
        }
    }

    @Test
    void whatAGatewayRefusedOutlivesAMessageAboutSomethingElse() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo(DRAFTER)) {
            var page = visit.open("/outgoing/new").page();
            page.fill("#subject", "V/v gửi lúc máy chủ quá tải");
            page.route("**/outgoing/new", route -> route.fulfill(new Route.FulfillOptions().setStatus(502)
                    .setContentType("text/html")
                    .setBody("<h1>Bad Gateway</h1>")));
            page.click("[data-primary]");
            page.waitForSelector("text=Bad Gateway");
            page.unroute("**/outgoing/new");

            visit.open("/phrases");
            page.fill("#words", "Đề nghị xem xét");
            page.click("[data-primary]");
            page.waitForSelector("#messages .message");

            visit.open("/outgoing/new");
            page.waitForSelector("[data-kept-message]");
            assertThat(page.inputValue("#subject")).isEqualTo("V/v gửi lúc máy chủ quá tải");
        }
    }

    private static DocumentId presented(DemoOffice office, String subject) {
        var document = office.paper(subject, "NORMAL");
        office.register(document);
        office.present(document);
        return document;
    }

    private static void write(Page page, DocumentId document, String directive) {
        page.navigate("/documents/" + document);
        page.click("summary[data-primary]");
        page.fill("#direct-text", directive);
        page.locator(".charge select").first().selectOption("LEAD");
        awaitCopy(page, directive);
    }

    private static void comesBack(Page page, DocumentId document, String directive) {
        page.navigate("/documents/" + document);
        page.waitForSelector("#form-direct [data-kept-message]");
        assertThat(page.inputValue("#direct-text")).isEqualTo(directive);
    }

    private static void directiveComesBack(OwnBrowser browser, DemoOffice office, DocumentId presented) {
        var page = browser.signIn(office.login("lanhdao"), PASSWORD);
        write(page, presented, "Giao Văn phòng tham mưu trước ngày 15");
        awaitCopy(page, "tham mưu trước", "LEAD");

        browser.crash();

        page = browser.signIn(office.login("lanhdao"), PASSWORD);
        comesBack(page, presented, "Giao Văn phòng tham mưu trước ngày 15");
        assertThat(page.locator(".charge select").first().inputValue()).isEqualTo("LEAD");
        page.click("#form-direct button[type=submit]");
        page.waitForSelector("#messages >> text=Đã ghi bút phê");
        awaitCopies(page, "[]");
    }

    /** The line is down when the browser dies: the server knows nothing of the last words. */
    private static void comesBackToADraft(OwnBrowser browser) {
        var page = browser.page();
        var draft = page.url();
        browser.context().setOffline(true);
        page.locator("#subject").fill("V/v rà soát, câu cuối cùng");
        awaitCopy(page, "câu cuối cùng");

        browser.crash();

        page = browser.signIn(DRAFTER, PASSWORD);
        page.navigate(draft);
        page.waitForSelector("[data-saved]:has-text('Đã tự lưu')");
        assertThat(page.inputValue("#subject")).isEqualTo("V/v rà soát, câu cuối cùng");
        page.reload();
        assertThat(page.inputValue("#subject")).isEqualTo("V/v rà soát, câu cuối cùng");
        awaitCopies(page, "[]");
    }

    private static void isHiddenFromOthers(OwnBrowser browser) {
        var page = browser.page();
        page.navigate("/outgoing/new");
        page.locator("#subject").fill("Chuyện riêng của người soạn");
        awaitCopy(page, "Chuyện riêng");

        page = browser.signIn("truongphong.xa1", PASSWORD);
        page.navigate("/outgoing/new");

        awaitCopies(page, "[]");
        assertThat(page.inputValue("#subject")).isEmpty();
        page.locator("#subject").fill("Của trưởng phòng");
        awaitCopy(page, "Của trưởng phòng");
        page.locator("header.bar details.menu > summary").click();
        page.click("form[action='/sign-out'] button");
        page.waitForURL("**/sign-in**");
        awaitCopies(page, "[]");
    }

    private static void awaitCopy(Page page, String... words) {
        page.waitForCondition(() -> {
            var kept = (String) page.evaluate(COPIES);
            for (var word : words) if (!kept.contains(word)) return false;
            return true;
        });
    }

    private static void awaitCopies(Page page, String all) {
        page.waitForCondition(() -> page.evaluate(COPIES).equals(all));
    }
}
