package vn.lienthong.webapp.incoming;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.FileVersion;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.StampArrival;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Paper that was scanned or photographed: nothing of it is lost, and what does not work is said. */
@WebTest
class PaperScansIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private DocumentFiles files;
    @Autowired
    private Contents contents;
    @Autowired
    private StampArrival stampArrival;

    private DemoOffice office;
    private Browserless clerk = new Browserless(0);

    @BeforeEach
    void signIn() {
        office = new DemoOffice(beans, "xa2");
        clerk = new Browserless(port).signedInAs(office.login("vanthu"), DemoOffice.PASSWORD);
    }

    @Test
    void keepsEveryPhotographBesideTheFileTheyWereBoundInto() throws IOException {
        var pictures = new ArrayList<byte[]>();
        var keys = new ArrayList<String>();
        for (int page = 1; page <= 5; page++) {
            pictures.add(picture());
            keys.add(clerk.upload("trang " + page + ".png", pictures.getLast()));
        }

        var id = taken(take("Năm ảnh", keys));
        var page = clerk.page("/documents/" + id).body();

        assertThat(files.of(id)).hasSize(1);
        var kept = main(id).versions().subList(0, 5);
        assertThat(kept).extracting(FileVersion::stage).containsOnly(FileStage.PHOTOGRAPHED);
        assertThat(main(id).latest().stage()).isEqualTo(FileStage.RECEIVED);
        assertThat(page).contains("5 ảnh gốc", "trang 1.pdf", "trang 1.png", "trang 5.png")
                .doesNotContain("bản</summary>");
        for (var one : kept) {
            assertThat(contents.get(one.file().content()).mediaType()).isEqualTo("image/png");
            var opened = clerk.bytes("/documents/" + id + "/files/" + main(id).id() + "?version=" + one.version());
            assertThat(opened).isEqualTo(pictures.get(one.version() - 1));
        }
        look("pictures", id);
        assertThat(new Browserless(port).signedInAs("vanthu.xa4", DemoOffice.PASSWORD)
                .page("/documents/" + id + "/files/" + main(id).id() + "?version=1")
                .statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhyPicturesWereNotBoundAndThatThePaperIsToBeStamped() {
        var id = taken(take("Ảnh không đọc được", List.of(clerk.upload("trang 1.tif", strangeTiff()))));
        var said = clerk.page("/documents/" + id).body();

        register(id);

        assertThat(said).contains("Chưa ghép được các ảnh thành một tệp PDF: ",
                "Các ảnh được giữ thành từng tệp như đã nhận.");
        Await.until("the notice", SOON,
                () -> notice(id).contains("Không đóng được dấu ĐẾN lên tệp: tệp không phải PDF"));
        assertThat(notice(id)).contains("Đóng dấu ĐẾN trên bản giấy.");
    }

    @Test
    void saysThatASignedScanTookNoStamp() throws IOException {
        var id = taken(take("Bản quét đã ký số", List.of(clerk.upload("ban-quet.pdf", certifiedPdf()))));

        assertThat(notice(id)).doesNotContain("dấu ĐẾN lên tệp");
        register(id);

        Await.until("the notice", SOON,
                () -> notice(id).contains("Không đóng được dấu ĐẾN lên tệp: tệp đã có chữ ký số."));
        assertThat(stampArrival.stamp(id)).isNotNull();
        assertThat(main(id).versions()).hasSize(1);
        look("unstamped", id);
    }

    private void look(String name, DocumentId id) {
        try (var visit = Chromium.visit(port, Screen.PHONE).signedInAsDemo(office.login("vanthu"))) {
            visit.open("/documents/" + id);
            visit.page()
                    .evaluate("document.querySelectorAll('.document-files details').forEach(it => it.open = true)");
            visit.picture(name);
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.overhang()).isZero();
        }
    }

    private String notice(DocumentId id) {
        return clerk.page("/documents/" + id).body();
    }

    private DocumentFile main(DocumentId id) {
        return files.mainOf(id).orElseThrow();
    }

    private HttpResponse<String> take(String subject, List<String> keys) {
        var page = ID.matcher(clerk.page("/incoming/new").body());
        assertThat(page.find()).isTrue();
        var form = new HashMap<>(Map.of("id", page.group(1), "agency", office.agency().toString(), "source", "PAPER",
                "number", page.group(1).substring(0, 8), "symbol", "BC", "issuerName", "Thôn Đông", "kind",
                "OFFICIAL_LETTER", "urgency", "NORMAL", "subject", subject));
        return clerk.post("/incoming/new?files=" + String.join("&files=", keys), form);
    }

    private static DocumentId taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return DocumentId.of(answer.headers().firstValue("Location").orElseThrow().substring("/documents/".length()));
    }

    private void register(DocumentId id) {
        var facts = office.document(id).facts();
        assertThat(clerk.post("/incoming/" + id + "/register", Map.of("version",
                String.valueOf(office.document(id).version()), "issuerName", facts.issuerName(), "number",
                facts.numberText(), "symbol", facts.symbol(), "kind", facts.kind(), "subject", facts.subject(),
                "urgency", facts.urgency(), "duplicateIsMeant", "true")).statusCode()).isEqualTo(302);
    }

    /** A page with something on it, never the same twice. */
    private static byte[] picture() throws IOException {
        var picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var noise = System.nanoTime();
        for (int y = 0; y < 800; y += 3)
            for (int x = 0; x < 600; x++) picture.setRGB(x, y, (int) (noise * (x + 1) * (y + 7)));
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        }
    }

    /** A proper frame around pixels that no program here can unpack. */
    private static byte[] strangeTiff() {
        int[][] entries = {{256, 64}, {257, 64}, {258, 1}, {259, 34676}, {262, 1}, {273, 110}, {277, 1}, {278, 64},
                {279, 8}};
        var bytes = ByteBuffer.allocate(150).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (var entry : entries) bytes.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        return bytes.putInt(0).array();
    }

    /** As after a certifying signature: its catalogue forbids changes. */
    private static byte[] certifiedPdf() throws IOException {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, new COSDictionary());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
