package vn.lienthong.webapp.incoming;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.trust.ReadSignatures;
import vn.lienthong.engine.trust.SignatureRemark;
import vn.lienthong.engine.trust.SignatureReports;
import vn.lienthong.engine.trust.SignatureState;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Signed files that come by mail, as the clerk sees them: whole, changed by one letter, and not signed at all. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivedSignaturesIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PIN = "123456";
    private static final String TITLE = "BAN-GOC";

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private Sealing sealing;
    @Autowired
    private ContentStore store;
    @Autowired
    private SignatureReports reports;
    @Autowired
    private ReadSignatures readSignatures;

    @Autowired
    private JdbcClient jdbc;

    private DemoOffice office;
    private Browserless clerk;

    @BeforeAll
    void signIn() {
        office = new DemoOffice(beans, "xa6");
        clerk = new Browserless(port).signedInAs(office.login("vanthu"), DemoOffice.PASSWORD);
    }

    @Test
    void tellsAWholeSignatureFromABrokenOneAndFromNone() throws IOException {
        var signed = signed();
        var text = new String(signed, StandardCharsets.ISO_8859_1);
        var changed = text.replace(TITLE, "BAN-SUA").getBytes(StandardCharsets.ISO_8859_1);

        var whole = arrived("Có chữ ký", signed);
        var broken = arrived("Bị sửa", changed);
        var bare = arrived("Không ký", pdf());
        Await.until(SOON, () -> areChecked(List.of(whole, broken, bare)));

        assertThat(reports.statesOf(List.of(whole, broken, bare))).containsEntry(whole, SignatureState.VALID)
                .containsEntry(broken, SignatureState.INVALID)
                .containsEntry(bare, SignatureState.NONE);
        var findings = readSignatures.of(office.actor("vanthu"), whole).getFirst().report();
        assertThat(findings).isNotNull();
        assertThat(clerk.page("/documents/" + whole).body()).contains("Chữ ký số", "badge badge-good", "Hợp lệ",
                "chữ ký cá nhân", "chữ ký số của cơ quan", "(dấu thời gian)");
        assertThat(clerk.page("/documents/" + broken).body()).contains("Không hợp lệ",
                "Nội dung đã bị thay đổi sau khi ký");
        assertThat(clerk.page("/documents/" + bare).body()).contains("Tệp không có chữ ký số");
        assertThat(clerk.page("/incoming").body()).contains("mark mark-valid", "mark mark-invalid");
        assertThat(clerk.page("/inbox").body()).contains("mark mark-valid", "mark mark-invalid");
    }

    @Test
    void remarksOnASealOfAnotherAgencyAndOnAMissingOne() throws IOException {
        var issuer = new DemoOffice(beans, "huyen1");
        var both = signed();
        var own = arrived("Dấu của nơi ban hành", both, of(issuer));
        var foreign = arrived("Dấu của nơi khác", both, of(office));
        var typed = arrived("Nơi ban hành tự nhập", both);
        var unsealed = arrived("Chưa đóng dấu", signedOnly());
        Await.until(SOON, () -> areChecked(List.of(own, foreign, typed, unsealed)));

        var page = clerk.page("/documents/" + own).body();

        assertThat(kinds(own)).isEmpty();
        assertThat(page).contains("Đơn vị quản lý chứng thư: ", "Chứng thư có hiệu lực từ ");
        assertThat(kinds(foreign)).containsExactly(SignatureRemark.Kind.SEAL_OF_ANOTHER);
        assertThat(clerk.page("/documents/" + foreign).body()).contains("badge badge-good",
                "không phải của cơ quan ban hành");
        assertThat(kinds(typed)).containsExactly(SignatureRemark.Kind.SEAL_TO_COMPARE);
        assertThat(kinds(unsealed)).containsExactly(SignatureRemark.Kind.NO_SEAL);
        assertThat(clerk.page("/documents/" + unsealed).body()).contains("Thiếu chữ ký số của cơ quan");
    }

    /** As a form sends it whose proposal was taken over. */
    private Map<String, String> of(DemoOffice issuer) {
        var name = beans.getBean(OrganisationDirectory.class).get(issuer.agency(), issuer.today()).name();
        return Map.of("issuer", issuer.agency().toString(), "issuerName", name);
    }

    private List<SignatureRemark.Kind> kinds(DocumentId document) {
        return readSignatures.of(office.actor("vanthu"), document)
                .getFirst()
                .remarks()
                .stream()
                .map(SignatureRemark::kind)
                .toList();
    }

    @Test
    void whatNobodyHasLookedAtYetDoesNotLookUnsigned() throws IOException {
        var waiting = arrived("Chưa kiểm tra", pdf());
        Await.until(SOON, () -> areChecked(List.of(waiting)));
        var file = readSignatures.of(office.actor("vanthu"), waiting).getFirst().file();

        jdbc.sql("DELETE FROM signature_report WHERE content_id = ?").param(file.content().value()).update();

        assertThat(reports.statesOf(List.of(waiting))).containsEntry(waiting, SignatureState.NOT_CHECKED);
        assertThat(clerk.page("/documents/" + waiting).body()).contains("Đang chờ hệ thống kiểm tra chữ ký số");
        assertThat(clerk.page("/incoming").body()).contains("mark mark-unchecked");
    }

    private boolean areChecked(List<DocumentId> documents) {
        var states = reports.statesOf(documents);
        return states.size() == documents.size() && !states.containsValue(SignatureState.NOT_CHECKED);
    }

    private DocumentId arrived(String subject, byte[] file) {
        return arrived(subject, file, Map.of());
    }

    private DocumentId arrived(String subject, byte[] file, Map<String, String> more) {
        var form = new HashMap<>(Map.of("id", UUID.randomUUID().toString(), "agency", office.agency().toString(),
                "source", "FILE", "number", "7", "symbol", "CV-" + subject, "issuerName", "Sở Tư pháp", "kind",
                "OFFICIAL_LETTER", "urgency", "NORMAL", "subject", subject));
        form.putAll(more);
        var answer = clerk.post("/incoming/new?files=" + clerk.upload("cong-van.pdf", file), form);
        assertThat(answer.statusCode()).isEqualTo(302);
        return DocumentId.of(
                answer.headers().firstValue("Location").orElseThrow().substring("/documents/".length()));
    }

    private byte[] signed() throws IOException {
        var sender = new DemoOffice(beans, "huyen1");
        return bytes(sealing.prepare(pdfFile(), marks())
                .then(prepared -> sealing.sign(prepared, sender.person("lanhdao"), PIN))
                .then(own -> sealing.number(own, "12/UBND-VP", office.today()))
                .then(numbered -> sealing.seal(numbered, sender.agency(), PIN))
                .orThrow());
    }

    private byte[] signedOnly() throws IOException {
        var sender = new DemoOffice(beans, "huyen1");
        return bytes(sealing.prepare(pdfFile(), marks())
                .then(prepared -> sealing.sign(prepared, sender.person("lanhdao"), PIN))
                .orThrow());
    }

    private StoredFile pdfFile() throws IOException {
        var stored = store.put(new ByteArrayInputStream(pdf()));
        return new StoredFile(stored.id(), "cong-van.pdf", "application/pdf", stored.size());
    }

    private byte[] bytes(StoredFile sealed) throws IOException {
        try (var bytes = store.open(sealed.content())) {
            return bytes.readAllBytes();
        }
    }

    private static List<MarkPlacement> marks() {
        var marks = new ArrayList<MarkPlacement>();
        var y = 60f;
        for (var mark : Mark.values()) {
            marks.add(new MarkPlacement(mark, 1, 60, y, 160, 90));
            y += 120;
        }
        return marks;
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getDocumentInformation().setTitle(TITLE);
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }
}
