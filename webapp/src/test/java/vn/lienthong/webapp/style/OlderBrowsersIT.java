package vn.lienthong.webapp.style;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.DemoWork;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Where our scripts do not run, people read, keep and act all the same. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlderBrowsersIT {
    private static final String OFFICE = "xab4";

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private DemoWork work;

    private DemoOffice office;
    private DocumentId draft;

    @BeforeAll
    void someWork() {
        office = new DemoOffice(beans, OFFICE);
        var specialist = office.login("chuyenvien");
        draft = work.draft(specialist, office.login("lanhdao"), "V/v đọc bằng máy cũ");
        work.attach(specialist, draft, 1, "cong-van.pdf", "application/pdf");
    }

    @Test
    void withoutScriptsAClerkSignsInReadsKeepsAndActs() throws Exception {
        var letter = office.paper("V/v vào sổ không cần kịch bản", "NORMAL");
        try (var visit = Chromium.visitWithoutScripts(port).signedInAsDemo(office.login("vanthu"))) {
            var page = visit.open("/inbox?q=khong+can+kich+ban").picture("scriptless-inbox").page();
            page.click(".list-title");
            page.waitForURL("**/documents/" + letter + "*");
            page.click("summary[data-primary]");
            visit.picture("scriptless-document");
            page.click("#form-register button[type=submit]");
            assertThat(page.locator("main").innerText()).contains("Đã vào sổ");
            assertThat(office.document(letter).state()).isEqualTo(IncomingState.REGISTERED);
        }
        try (var visit = Chromium.visitWithoutScripts(port).signedInAsDemo(office.login("chuyenvien"))) {
            var page = visit.open("/documents/" + draft).page();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            visit.picture("scriptless-pictures");
            assertThat(page.locator(".viewer-page img").first().boundingBox().height).isGreaterThan(600);
            var kept = page.waitForDownload(() -> page.click("a[href*='keep=true']"));
            assertThat(Files.readString(kept.path(), java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("%PDF");
            page.click(".bar .menu > summary");
            page.click("[data-choice=keys] [value=off]");
            assertThat(page.locator("html").getAttribute("data-keys")).isEqualTo("off");
            assertThat(page.url()).contains("/documents/" + draft);
            attachesWithThePlainField(visit);
        }
    }

    private void attachesWithThePlainField(Visit visit) throws IOException {
        var page = visit.open("/outgoing/" + draft + "/edit").picture("scriptless-file").page();
        var field = page.locator("#file-APPENDIX");
        assertThat(field.evaluate("field => getComputedStyle(field).opacity")).isEqualTo("1");
        try (var file = Objects.requireNonNull(OlderBrowsersIT.class.getResourceAsStream("/files/cong-van.pdf"))) {
            field.setInputFiles(new FilePayload("phu-luc.pdf", "application/pdf", file.readAllBytes()));
        }
        page.locator("form:has(#file-APPENDIX) button").click();
        assertThat(page.locator(".draft-files").innerText()).contains("phu-luc.pdf");
    }

    /** Modules run there, and some of what ours lean on is missing. */
    @Test
    void aBrowserThatKnowsHalfOfItActsAllTheSame() {
        var letter = office.paper("V/v vào sổ trên máy đời giữa", "NORMAL");
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo(office.login("vanthu"))) {
            visit.context()
                    .addInitScript("delete HTMLFormElement.prototype.requestSubmit;"
                            + "delete HTMLDialogElement.prototype.showModal;");
            var page = visit.open("/documents/" + letter).page();
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            page.click("#keys [data-closes-dialog]");
            assertThat(page.locator("#keys").isVisible()).isFalse();
            page.click("summary[data-primary]");
            page.click("#form-register button[type=submit]");
            page.waitForSelector("text=Đã vào sổ");
            assertThat(office.document(letter).state()).isEqualTo(IncomingState.REGISTERED);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** As in a browser too old for a word of our modules, or behind a filter that lets one of them not through. */
    @ParameterizedTest
    @ValueSource(strings = {"**/js/app.js", "**/js/words.js"})
    void withoutModulesEverythingGoesByLinksAndThePagesArePictures(String missing) {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo(office.login("chuyenvien"))) {
            visit.context().route(missing, route -> route.abort());
            var page = visit.open("/documents/" + draft).page();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator(".viewer-page img").first().evaluate("image => image.naturalWidth > 500"))
                    .isEqualTo(true);
        }
        office.paper("V/v mở bằng liên kết", "NORMAL");
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo(office.login("vanthu"))) {
            visit.context().route(missing, route -> route.abort());
            var page = visit.open("/inbox").page();
            page.locator(".list-title").first().click();
            page.waitForURL("**/documents/**");
            assertThat(List.of(page.locator("#bulk").count(), page.locator("#document").count())).containsExactly(0, 1);
        }
    }
}
