package vn.lienthong.webapp.document;

import java.util.UUID;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoWork;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class DocumentPageIT {
    private static final String SUBJECT = "V/v rà soát hộ khó khăn sau bão số 10";

    @LocalServerPort
    private int port;
    @Autowired
    private DemoWork work;
    @Autowired
    private JdbcClient jdbc;
    private DocumentId letter;

    @BeforeEach
    void draft() {
        letter = work.draft("chuyenvien.xa1", "lanhdao.xa1", SUBJECT);
        work.attach("chuyenvien.xa1", letter, 1, "cong-van.pdf", "application/pdf");
    }

    @Test
    void showsTheDrafterWhatStandsInIt() {
        var page = drafter().page("/documents/" + letter);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(SUBJECT, "Dự thảo", "Công văn", "Ủy ban nhân dân xã Hòa Bình", "Cao Thanh Lan",
                "cong-van.pdf", "Tạo dự thảo", "Đính kèm tệp");
    }

    @Test
    void strangersLearnNothing() {
        var stranger = new Browserless(port).signedInAsDemo("chuyenvien.xa2");
        var file = file();

        assertThat(stranger.page("/documents/" + letter).statusCode()).isEqualTo(404);
        assertThat(stranger.page("/documents/" + letter + "/files/" + file).statusCode()).isEqualTo(404);
        assertThat(stranger.page("/documents/" + letter + "/files/" + file + "/pages/1").statusCode()).isEqualTo(404);
        assertThat(stranger.page("/documents/" + letter + "/progress").statusCode()).isEqualTo(404);
        assertThat(stranger.page("/documents/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(stranger.page("/documents/anything").statusCode()).isBetween(400, 404);
    }

    @Test
    void aFileOfAnotherDocumentIsNotReachedThroughThisOne() {
        var other = work.draft("chuyenvien.xa2", "lanhdao.xa2", "V/v khác");
        work.attach("chuyenvien.xa2", other, 1, "ban-quet.pdf", "application/pdf");

        var answer = drafter().page("/documents/" + letter + "/files/" + fileOf(other));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void eachReadingIsKeptInTheTrail() {
        var drafter = drafter();

        drafter.page("/documents/" + letter);
        drafter.page("/documents/" + letter + "/files/" + file());
        var picture = drafter.page("/documents/" + letter + "/files/" + file() + "/pages/1");

        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(jdbc.sql("SELECT act FROM audit_event WHERE object_id = ? AND act LIKE 'document.%read' ORDER BY at")
                .param(letter.value())
                .query(String.class)
                .list()).containsExactly("document.read", "document.file-read", "document.file-read");
    }

    @Test
    void aPageThatIsNotThereIsNotDrawn() {
        assertThat(drafter().page("/documents/" + letter + "/files/" + file() + "/pages/99").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePagesOfAFileAreMeasuredForGood() {
        assertThat(drafter().page("/documents/" + letter).body()).contains("data-page=\"1\"");

        assertThat(jdbc.sql("""
                SELECT page_count FROM page_layout JOIN document_file_version v USING (content_id)
                JOIN document_file f ON f.id = v.file_id WHERE f.document_id = ?""")
                .param(letter.value())
                .query(Integer.class)
                .single()).isPositive();
    }

    @Test
    void aBrowserDrawsThePagesAndTheRoad() {
        for (var screen : new Screen[]{Screen.DESK, Screen.PHONE}) {
            try (var visit = Chromium.visit(port, screen).signedInAsDemo("chuyenvien.xa1")) {
                visit.open("/documents/" + letter);
                if (screen == Screen.PHONE) visit.page().click(".document-jump");
                visit.page().waitForSelector(".viewer-page .textLayer");
                visit.picture("document");
                assertThat(visit.overhang()).isZero();

                visit.open("/documents/" + letter + "?images=true");
                visit.page().waitForSelector(".viewer-page img");
                assertThat(drawnWidth(visit)).isGreaterThan(500);
                visit.picture("document-images");
                assertThat(visit.complaints()).isEmpty();

                visit.open("/documents/" + letter + "/progress");
                visit.page().waitForSelector("#road[data-ready]");
                visit.picture("progress");
                assertThat(visit.page().locator(".step-current").innerText()).contains("Soạn thảo");
                // the picture's own library writes style attributes; the policy refuses them, our style sheet has them
                assertThat(visit.complaints()).allMatch(text -> text.startsWith("Applying inline style"));
            }
        }
    }

    @Test
    void picturesTakeOverWhereTheViewerCannotRun() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo("chuyenvien.xa1")) {
            visit.context().route("**/pdf.min.mjs", route -> route.abort());

            visit.open("/documents/" + letter);

            visit.page().waitForURL("**/documents/" + letter + "*images=true*");
            assertThat(drawnWidth(visit)).isGreaterThan(500);
        }
    }

    @Test
    void aFileThatDidNotComeIsAskedForAgain() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo("chuyenvien.xa1")) {
            var page = visit.page();
            visit.context().route("**/files/*?version=*", route -> route.abort());
            visit.open("/documents/" + letter);
            page.waitForSelector(".document-reading [role=alert]:has-text('Chưa tải được tệp')");
            visit.picture("document-unfetched");
            assertThat(page.locator(".viewer-page").first().isVisible()).isFalse();
            assertThat(visit.barriers()).isEmpty();

            visit.context().unroute("**/files/*?version=*");
            page.click(".document-reading [role=alert] button");

            page.waitForSelector(".viewer-page .textLayer");
            assertThat(page.url()).endsWith("/documents/" + letter);
        }
    }

    /** The policy of the pages lets nobody poll with a text of script: asked once, after everything is loaded. */
    private static int drawnWidth(Visit visit) {
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        return ((Number) visit.page().locator(".viewer-page img").first().evaluate("image => image.naturalWidth"))
                .intValue();
    }

    private Browserless drafter() {
        return new Browserless(port).signedInAsDemo("chuyenvien.xa1");
    }

    private UUID file() {
        return fileOf(letter);
    }

    private UUID fileOf(DocumentId document) {
        return jdbc.sql("SELECT id FROM document_file WHERE document_id = ?")
                .param(document.value())
                .query(UUID.class)
                .single();
    }
}
