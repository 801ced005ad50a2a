package vn.lienthong.webapp.style;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Look;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.DemoWork;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes out of the printer: the words of the page and nothing to press, black on white, also from a dark screen. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperIT {
    private static final String OFFICE = "xab4";
    private static final int MANY = 30;

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private DemoWork work;

    private DemoOffice office;
    private DocumentId presented;
    private DocumentId draft;

    @BeforeAll
    void someWork() {
        office = new DemoOffice(beans, OFFICE);
        for (int i = 1; i < MANY; i++) office.register(paper(i));
        presented = paper(MANY);
        office.register(presented);
        office.present(presented);
        var specialist = office.login("chuyenvien");
        draft = work.draft(specialist, office.login("lanhdao"), "V/v in dự thảo kèm ảnh trang");
        work.attach(specialist, draft, 1, "cong-van.pdf", "application/pdf");
    }

    private DocumentId paper(int number) {
        return office.paper("V/v in sổ đăng ký văn bản đến và danh sách việc ra giấy khổ A4, văn bản thứ " + number,
                "URGENT");
    }

    @Test
    void theListOfTasks() throws IOException {
        try (var paper = print("vanthu", "/inbox?q=giay+kho+A4", "inbox")) {
            assertThat(paper.text()).contains("Việc của tôi", "văn bản thứ ", "Trình lãnh đạo", "Liên Thông · ")
                    .doesNotContain("Nhận việc", "Lọc", "Chọn tất cả", "Xem thêm", "Lưu bộ lọc", "Trợ giúp");
            assertThat(paper.pages()).isBetween(2, 4);
            paper.assertBlackOnWhite();
        }
    }

    @Test
    void theRegisterWithItsHeadOnEverySheet() throws IOException {
        try (var paper = print("vanthu", "/registers?direction=INCOMING", "register")) {
            assertThat(paper.pages()).isGreaterThan(1);
            assertThat(paper.eachPage()).allMatch(text -> text.contains("Số đến"));
            assertThat(paper.text()).contains("Sổ", "văn bản thứ 30")
                    .doesNotContain("In sổ", "Tra số", "Tháng này", "Hủy số", "Mở sổ");
            paper.assertBlackOnWhite();
        }
    }

    @Test
    void whatIsKnownOfADocumentAndItsPagesWhereTheyArePictures() throws IOException {
        try (var paper = print("lanhdao", "/documents/" + presented, "document")) {
            assertThat(paper.text()).contains("văn bản thứ " + MANY, "Thông tin", "Sở Nội vụ", "Lịch sử")
                    .doesNotContain("Giao xử lý", "Tải về", "Việc khác", "Xem dạng ảnh");
            assertThat(paper.pages()).isLessThan(3);
            paper.assertBlackOnWhite();
        }
        try (var paper = print("chuyenvien", "/documents/" + draft + "?images=true", "document-images")) {
            assertThat(paper.text()).contains("V/v in dự thảo kèm ảnh trang");
            assertThat(paper.pages()).isGreaterThan(1);
            assertThat(paper.ink(paper.pages() - 1)).as("share of the last sheet that is not white")
                    .isGreaterThan(0.001);
        }
    }

    private Paper print(String position, String path, String name) throws IOException {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAsDemo(office.login(position))) {
            visit.open(path).as(Look.DARK);
            visit.page().waitForFunction("() => document.querySelector('.viewer-page img')?.naturalWidth !== 0");
            return new Paper(visit.print(name));
        }
    }

    /** Sheets that came out. */
    private record Paper(PDDocument sheets) implements AutoCloseable {
        Paper(byte[] pdf) throws IOException {
            this(Loader.loadPDF(pdf));
        }

        String text() throws IOException {
            return new PDFTextStripper().getText(sheets).replaceAll("\\s+", " ");
        }

        List<String> eachPage() throws IOException {
            var stripper = new PDFTextStripper();
            var pages = new java.util.ArrayList<String>();
            for (int page = 1; page <= pages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(sheets));
            }
            return pages;
        }

        int pages() {
            return sheets.getNumberOfPages();
        }

        /** No dark ground, and no letter that is too light to be copied. */
        void assertBlackOnWhite() throws IOException {
            for (int page = 0; page < pages(); page++) assertThat(ink(page)).as("sheet " + (page + 1)).isLessThan(0.4);
        }

        /** The share that is not white. */
        double ink(int page) throws IOException {
            var picture = new PDFRenderer(sheets).renderImage(page, 0.5f);
            int inked = 0;
            for (int x = 0; x < picture.getWidth(); x++)
                for (int y = 0; y < picture.getHeight(); y++)
                    if ((picture.getRGB(x, y) & 0xff) < 0xe0) inked++;
            return (double) inked / picture.getWidth() / picture.getHeight();
        }

        @Override
        public void close() throws IOException {
            sheets.close();
        }
    }
}
