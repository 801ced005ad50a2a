package vn.lienthong.webapp.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.SampleFiles;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.NumberingRules;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class OutgoingPagesIT {
    private static final String PIN = "123456";
    private static final String SUBJECT = "V/v rà soát hộ bị thiệt hại do bão số 10";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private OutgoingDocuments documents;
    @Autowired
    private Registers registers;
    @Autowired
    private NumberingRules rules;
    @Autowired
    private DocumentFiles files;
    @Autowired
    private ContentStore store;
    @Autowired
    private Clock clock;

    @Test
    void aDraftGoesFromTheDraftersDeskToTheRecipient() throws InterruptedException {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.complete(SUBJECT, "huyện Đông Hải");

        assertThat(goesTo(drafter.post(id, "submit", Map.of()))).isEqualTo("/documents/" + id);
        assertThat(
                goesTo(Desk.of(port, "truongphong.xa1").act(id, "review", Map.of("opinion", "Đã kiểm tra thể thức"))))
                .isEqualTo("/documents/" + id);
        var leader = Desk.of(port, "lanhdao.xa1");
        assertThat(goesTo(leader.act(id, "approve", Map.of("then", "/inbox")))).isEqualTo("/inbox");
        assertThat(goesTo(leader.act(id, "sign", Map.of("pin", PIN)))).isEqualTo("/documents/" + id);
        var clerk = Desk.of(port, "vanthu.xa1");
        assertThat(clerk.page("/documents/" + id)).contains("Cấp số, đóng dấu, ban hành");
        assertThat(goesTo(clerk.act(id, "issue", Map.of("pin", PIN)))).isEqualTo("/documents/" + id);

        assertThat(clerk.page("/outgoing?state=ISSUED")).contains(SUBJECT).containsPattern("\\d{2}/UBND-");
        assertThat(clerk.page("/outgoing?q=bao+so+10+RA+SOAT")).contains(SUBJECT);
        var number = Pattern.compile("(\\d{2})/UBND-[^<]*</span> <span[^>]*>" + SUBJECT)
                .matcher(clerk.page("/outgoing"));
        assertThat(number.find()).isTrue();
        assertThat(clerk.page("/outgoing?q=" + Integer.parseInt(number.group(1)) + "ubnd")).contains(SUBJECT);
        assertThat(clerk.page("/outgoing?state=ISSUED&q=%C4%91%E1%BB%99ng+%C4%91%E1%BA%A5t")).doesNotContain(SUBJECT)
                .contains("Không có văn bản nào khớp với bộ lọc");
        await(() -> clerk.page("/outgoing/" + id + "/deliveries").contains("<strong>01</strong>"));
        assertThat(clerk.page("/outgoing/" + id + "/deliveries")).contains("UBND huyện Đông Hải", "Thu hồi");
        assertThat(drafter.page("/documents/" + id)).contains("Theo dõi từng nơi nhận");
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTyped() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var form = drafter.newDraft(" ");
        form.put("recipientLines", "- Các hộ trong danh sách;");

        var refused = drafter.browser.post("/outgoing/new", form);
        var id = drafter.begin("Bản đầu");
        var tooLong = new LinkedHashMap<>(drafter.newDraft("x".repeat(501)));
        var longer = drafter.post(id, "edit", tooLong);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Chưa nhập trích yếu nội dung.", "- Các hộ trong danh sách;",
                "Mã tham chiếu", refused.headers().firstValue("X-Reference").orElseThrow());
        form.put("subject", "a\0b");
        assertThat(drafter.browser.post("/outgoing/new", form).statusCode()).isEqualTo(400);
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("Trích yếu dài quá 500 ký tự.", "x".repeat(501));
    }

    @Test
    void aFormSentTwiceMakesOneDraft() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var form = drafter.newDraft("Một biểu mẫu gửi hai lượt");

        assertThat(drafter.begin(form)).isEqualTo(drafter.begin(form));

        assertThat(drafter.page("/outgoing?q=bieu+mau+gui+hai+luot").split("class=\"list-row\"")).hasSize(2);
    }

    @Test
    void savesByItselfWhileItIsTyped() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.begin("Bản đầu");
        var form = new LinkedHashMap<>(drafter.newDraft("Bản thứ hai"));
        form.put("version", "1");

        var saved = byItself(drafter, "/outgoing/" + id + "/edit", form);
        var recipients = byItself(drafter, "/outgoing/" + id + "/recipients",
                Map.of("version", "2", "what", "save", "recipient", drafter.agency("huyện Đông Hải")));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo("{\"version\":2}");
        assertThat(recipients.body()).isEqualTo("{\"version\":3}");
        assertThat(drafter.page("/outgoing/" + id + "/edit")).contains("Bản thứ hai", "checked");
    }

    @Test
    void saysWhichFieldASaveWasRefusedFor() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.begin("Bản đầu");
        var form = new LinkedHashMap<>(drafter.newDraft(" "));
        form.put("version", "1");

        var refused = byItself(drafter, "/outgoing/" + id + "/edit", form);
        var typed = drafter.browser.post("/outgoing/" + id + "/edit", form);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"field\":\"subject\"", "\"text\":\"Chưa nhập trích yếu nội dung.\"");
        assertThat(typed.body()).contains("data-changed=\"yes\"");
        assertThat(drafter.page("/outgoing/" + id + "/edit")).doesNotContain("data-changed");
    }

    private static HttpResponse<String> byItself(Desk drafter, String path, Map<String, String> form) {
        return drafter.browser.send(
                drafter.browser.form(path, form)
                        .setHeader("Accept", "application/json")
                        .header("X-XSRF-TOKEN", drafter.browser.cookie("XSRF-TOKEN").orElseThrow().getValue()));
    }

    @Test
    void refusesABadFileOnTheFormWithTheReason() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.begin("Tệp xấu");

        var lying = drafter.attach(id, "MAIN", "cong-van.pdf", Desk.sample("cong-van.docx"));
        var empty = drafter.attach(id, "APPENDIX", "phu-luc.pdf", new byte[0]);

        assertThat(lying.statusCode()).isEqualTo(422);
        assertThat(lying.body()).contains("Tên tệp có đuôi .pdf nhưng nội dung là DOCX.");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Tệp rỗng.");
    }

    @Test
    void proposesPlacesByTheTextsAndRefusesThoseOffThePage() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.begin("Vị trí");
        drafter.attach(id, "MAIN", "cong-van.pdf", Desk.sample("cong-van.pdf"));
        var page = drafter.page("/outgoing/" + id + "/marks");
        var proposed = Desk.marksOn(page);
        var outside = new LinkedHashMap<>(proposed);
        outside.put("SEAL.left", "205.5");
        var nonsense = new LinkedHashMap<>(proposed);
        nonsense.put("DATE.width", "NaN");

        var refused = drafter.post(id, "marks", outside);

        assertThat(page).contains("Các vị trí được đề xuất theo nội dung văn bản.");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Một vị trí nằm ngoài trang.", "value=\"205.5\"");
        assertThat(drafter.post(id, "marks", nonsense).statusCode()).isEqualTo(422);
        assertThat(goesTo(drafter.post(id, "marks", proposed))).isEqualTo("/outgoing/" + id + "/edit");
        assertThat(jdbc.sql("SELECT count(*) FROM mark_placement WHERE document_id = ?::uuid")
                .param(id)
                .query(Integer.class)
                .single()).isEqualTo(4);
    }

    @Test
    void aFileOnWhichNothingCanBePlacedSaysSo() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.begin("Không có trang nào");
        drafter.attach(id, "MAIN", "khong-trang.pdf", SampleFiles.pdf());
        var somewhere = new LinkedHashMap<String, String>();
        for (var mark : Mark.values())
            for (var part : new String[]{"page", "left", "top", "width", "height"})
                somewhere.put(mark + "." + part, "1");

        var refused = drafter.post(id, "marks", somewhere);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Không đặt được").doesNotContain("nằm ngoài trang");
        assertThat(files.placementsOf(DocumentId.of(id))).isEmpty();
    }

    @Test
    void submittingTooEarlySaysWhatIsMissing() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.begin("Chưa đủ");

        var refused = drafter.post(id, "submit", Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Chưa có tệp văn bản chính.");
    }

    @Test
    void oneOfTwoWinsAndTheOtherIsTold() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.complete("Hai lần bấm", "huyện Đông Hải");
        var version = Desk.versionOn(drafter.page("/outgoing/" + id + "/edit"));

        var first = drafter.browser.post("/outgoing/" + id + "/submit", Map.of("version", version));
        var second = drafter.browser.post("/outgoing/" + id + "/submit", Map.of("version", version));

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(drafter.status("/outgoing/" + id + "/edit")).isEqualTo(302);
    }

    @Test
    void aWrongPinIsToldAndNeverShownAgain() {
        var id = approved("Sai mã PIN");
        var leader = Desk.of(port, "lanhdao.xa1");

        var refused = leader.act(id, "sign", Map.of("pin", "864209", "then", "/inbox?view=decide"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Mã PIN không đúng.", "name=\"pin\"",
                "class=\"back\" href=\"/documents/" + id + "?then=%2Finbox%3Fview%3Ddecide\"").doesNotContain("864209");
        assertThat(goesTo(leader.act(id, "sign", Map.of("pin", PIN)))).isEqualTo("/documents/" + id);
    }

    @Test
    void comesBackToTheDrafterWithTheReason() {
        var id = approved("Trả lại");
        var leader = Desk.of(port, "lanhdao.xa1");

        var empty = leader.act(id, "return", Map.of("reason", " "));
        var back = leader.act(id, "return", Map.of("reason", "Bổ sung căn cứ pháp lý"));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(Desk.of(port, "chuyenvien2.xa1").page("/outgoing/" + id + "/edit"))
                .contains("Bổ sung căn cứ pháp lý", "Cao Thanh Lan trả lại");
    }

    @Test
    void strangersSeeNothing() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.complete("Của xã khác", "huyện Đông Hải");
        var stranger = Desk.of(port, "chuyenvien2.xa4");

        for (var path : new String[]{"edit", "marks", "deliveries"})
            assertThat(stranger.status("/outgoing/" + id + "/" + path)).isEqualTo(404);
        assertThat(stranger.browser.post("/outgoing/" + id + "/submit", Map.of("version", "1")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.browser
                .post("/outgoing/" + id + "/recipients", Map.of("version", "1", "what", "keep", "keepAs", "Trộm"))
                .statusCode()).isEqualTo(404);
        assertThat(stranger.page("/outgoing")).doesNotContain("Của xã khác");
        assertThat(stranger.browser.page("/outgoing?after=x%27%20OR%201%3D1").statusCode()).isEqualTo(400);
    }

    @Test
    void groupsFillTheRecipientsAndLevelsAreOffered() {
        var drafter = Desk.of(port, "chuyenvien2.huyen1");
        var id = drafter.begin("Gửi các xã");
        var page = drafter.page("/outgoing/" + id + "/edit");
        var communes = Desk.match(page, "name=\"rule\" value=\"([0-9a-f-]{36}:COMMUNE)\"");
        var version = Desk.versionOn(page);

        var kept = drafter.postMany(
                "/outgoing/" + id + "/recipients", "version=" + version, "what=keep", "keepAs=Hai xã",
                "recipient=" + drafter.agency("xã Hòa Bình"), "recipient=" + drafter.agency("xã Tân Lập"));
        var group = Desk.match(kept.body(), "<option value=\"([0-9a-f-]{36})\">Hai xã");
        var added = drafter.postMany(
                "/outgoing/" + id + "/recipients", "version=" + version, "what=group", "group=" + group,
                "rule=" + communes);

        assertThat(page).contains("Tất cả cơ quan cấp xã thuộc UBND huyện Đông Hải (hiện có 3)");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(drafter.page("/outgoing/" + id + "/edit"))
                .containsPattern("checked[^>]*><span>UBND xã Hòa Bình")
                .containsPattern("value=\"" + communes + "\" checked");
        assertThat(drafter.page("/documents/" + id)).contains("Gửi đến theo cấp", "Tất cả cơ quan cấp xã thuộc");
        assertThat(drafter.page("/outgoing/groups")).contains("Hai xã");
        assertThat(drafter.browser.post("/outgoing/groups/" + group + "/delete", Map.of("version", "1")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void findsAgenciesAlsoWithoutScripts() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.begin("Tìm nơi nhận");

        var found = drafter.post(id, "recipients", Map.of("what", "find", "find", "so noi vu"));

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("Sở Nội vụ tỉnh Sông Hạ");
        var district = drafter.page("/outgoing/recipients?find=dong+hai");
        assertThat(district).contains("Tất cả cơ quan cấp xã thuộc UBND huyện Đông Hải")
                .containsPattern("name=\"rule\" value=\"[^\"]+\"");
    }

    @Test
    void aDeliveryIsWithdrawnUntilItIsOpened() throws InterruptedException {
        var id = approved("Thu hồi");
        Desk.of(port, "lanhdao.xa1").act(id, "sign", Map.of("pin", PIN));
        var clerk = Desk.of(port, "vanthu.xa1");
        clerk.act(id, "issue", Map.of("pin", PIN));
        var path = "/outgoing/" + id + "/deliveries";
        await(() -> clerk.page(path).contains("<strong>01</strong>"));
        var delivery = Desk.match(clerk.page(path), "deliveries/([0-9a-f-]{36})/withdraw");
        var withdraw = path + "/" + delivery + "/withdraw";

        assertThat(clerk.browser.post(withdraw, Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(clerk.browser.post(withdraw, Map.of("reason", "Gửi nhầm")).statusCode()).isEqualTo(302);
        assertThat(clerk.page(path)).contains("Lý do: Gửi nhầm", "<strong>15</strong>");
        assertThat(clerk.browser.post(withdraw, Map.of("reason", "Lần nữa")).statusCode()).isEqualTo(422);
    }

    @Test
    void anAdministratorUnlocksTheKeyThatWrongPinsHaveLocked() {
        var id = approved("Nhập sai mã PIN");
        var leader = Desk.of(port, "lanhdao.xa1");
        for (int i = 0; i < 5; i++) leader.act(id, "sign", Map.of("pin", "000000"));
        var locked = leader.act(id, "sign", Map.of("pin", PIN));
        var person = jdbc.sql("SELECT person_id::text FROM account WHERE sign_in_name = 'lanhdao.xa1'")
                .query(String.class)
                .single();
        var path = "/administration/people/" + person + "/acts/unlock-key";
        var administrator = Desk.of(port, "quantri.tinh");

        var page = administrator.page(path);
        var withoutReason = administrator.browser.post(path, Map.of("unlockReason", " "));
        var unlocked = administrator.browser.post(path, Map.of("unlockReason", "Đã xác minh trực tiếp"));

        assertThat(locked.body()).contains("Khóa ký đã bị khóa vì nhập sai mã PIN quá nhiều lần.");
        assertThat(page).contains("Mở khóa khóa ký", "Lý do mở khóa").doesNotContain("??");
        assertThat(administrator.page("/administration/people/" + person)).contains(path);
        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(goesTo(unlocked)).isEqualTo("/administration/people/" + person);
        assertThat(goesTo(leader.act(id, "sign", Map.of("pin", PIN)))).isEqualTo("/documents/" + id);
        assertThat(
                jdbc.sql("SELECT act FROM audit_event WHERE act LIKE 'key.%' AND object_id = ?::uuid ORDER BY position")
                        .param(person)
                        .query(String.class)
                        .list())
                .endsWith("key.pin-rejected", "key.pin-rejected", "key.pin-rejected", "key.pin-rejected",
                        "key.pin-rejected", "key.locked", "key.unlocked");
    }

    @Test
    void anOfficeFileBecomesAPdfOrSaysWhyNot() {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.begin("Từ tệp DOCX");

        var attached = drafter.attach(id, "MAIN", "cong-van.docx", Desk.sample("cong-van.docx"));

        assertThat(attached.statusCode()).isEqualTo(302);
        assertThat(drafter.page("/outgoing/" + id + "/edit"))
                .containsPattern("đã có bản PDF/A|không có LibreOffice");
    }

    @Test
    void theRegisterShowsTheNumberAndAlarmsWhenItWaits() {
        var id = approved("Vào sổ");
        Desk.of(port, "lanhdao.xa1").act(id, "sign", Map.of("pin", PIN));
        var clerk = Desk.of(port, "vanthu.xa1");
        reserveLongAgo(id);

        var page = clerk.page("/registers");
        var version = Desk.versionOn(page);
        var agency = Desk.match(page, "name=\"agency\" value=\"([0-9a-f-]{36})\"");
        var year = Desk.match(page, "name=\"year\" value=\"(\\d{4})\"");
        var form = Map.of(
                "document", id, "version", version, "agency", agency, "year", year, "series", "ADMINISTRATIVE");
        var withoutReason = clerk.browser.post("/registers/void", with(form, "reason", " "));
        var voided = clerk.browser.post("/registers/void", with(form, "reason", "Sai thẩm quyền"));

        assertThat(page).contains("quá lâu", "Đang giữ", "Sổ đăng ký văn bản đi");
        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withoutReason.body()).contains("Cần nêu lý do hủy số.");
        assertThat(voided.statusCode()).isEqualTo(302);
        assertThat(clerk.page("/registers")).contains("Hủy số: Sai thẩm quyền", "Đã hủy").doesNotContain("quá lâu");
        assertThat(clerk.page("/registers/print?agency=" + agency + "&direction=OUTGOING&series=ADMINISTRATIVE&year="
                + year)).contains("Tên loại và trích yếu nội dung văn bản", "(8)", "Vào sổ");
        assertThat(Desk.of(port, "vanthu.xa4").status("/registers?agency=" + agency)).isEqualTo(403);
        assertThat(Desk.of(port, "chuyenvien2.xa1").status("/registers")).isEqualTo(403);
        assertThat(Desk.of(port, "thanhtra.tinh").page("/registers?agency=" + agency)).contains("Đã hủy");
    }

    @Test
    void anAppendixThatIsSealedAlreadyKeepsItsSignaturesBelowTheNewSeal() {
        var sealed = main(issued(Desk.of(port, "chuyenvien2.xa1").complete("V/v văn bản kèm theo", "huyện Đông Hải")));
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var report = drafter.complete("V/v báo cáo kèm công văn", "huyện Đông Hải");
        drafter.attach(report, "APPENDIX", "cong-van-kem.pdf", sealed);

        issued(report);

        assertThat(Desk.of(port, "vanthu.xa1").page("/documents/" + report)).contains("Đã ban hành",
                "cong-van-kem.pdf");
        assertThat(files.of(DocumentId.of(report))).filteredOn(file -> !file.isMain())
                .singleElement()
                .satisfies(file -> assertThat(file.latest().stage()).isEqualTo(FileStage.SEALED))
                .satisfies(file -> assertThat(bytes(file.latest().file())).startsWith(sealed));
    }

    @Test
    void refusesAnAppendixOnWhichTheSealHasNoPlaceBeforeAnyNumberIsTaken() throws IOException {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.complete("V/v biểu mẫu kèm theo", "huyện Đông Hải");

        var refused = drafter.attach(id, "APPENDIX", "bieu-mau.pdf", linkedPdf());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Không đóng dấu được lên phụ lục “bieu-mau.pdf”: ô biểu mẫu, liên kết",
                "Người soạn in lại tệp");
        assertThat(files.of(DocumentId.of(id))).hasSize(1);
    }

    /** With a link at the upper right of its first page, where the seal goes. */
    private static byte[] linkedPdf() throws IOException {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(450, 780, 130, 50));
            page.getAnnotations().add(link);
            document.addPage(page);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Takes a complete draft to its issue. */
    private String issued(String id) {
        Desk.of(port, "chuyenvien2.xa1").post(id, "submit", Map.of());
        Desk.of(port, "truongphong.xa1").act(id, "review", Map.of());
        Desk.of(port, "lanhdao.xa1").act(id, "approve", Map.of());
        Desk.of(port, "lanhdao.xa1").act(id, "sign", Map.of("pin", "123456"));
        Desk.of(port, "vanthu.xa1").act(id, "issue", Map.of("pin", "123456"));
        return id;
    }

    private byte[] main(String id) {
        return bytes(files.mainOf(DocumentId.of(id)).orElseThrow().latest().file());
    }

    private byte[] bytes(StoredFile file) {
        try (var content = store.open(file.content())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As after a death between number and seal, sixteen minutes ago. */
    private void reserveLongAgo(String id) {
        var document = DocumentId.of(id);
        transactions.executeWithoutResult(_ -> {
            var facts = documents.find(document).orElseThrow().facts();
            var key = new RegisterKey(facts.agency(), Direction.OUTGOING, "ADMINISTRATIVE", today().getYear());
            registers.reserve(key, document, rules.inForce(facts.agency(), facts.kind(), today()), "UBND-KT", today());
        });
        jdbc.sql(
                "UPDATE register_entry SET reserved_at = reserved_at - interval '16 minutes' WHERE document_id = ?::uuid")
                .param(id)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        var all = new LinkedHashMap<>(form);
        all.put(field, value);
        return all;
    }

    private String approved(String subject) {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.complete(subject, "huyện Đông Hải");
        drafter.post(id, "submit", Map.of());
        Desk.of(port, "truongphong.xa1").act(id, "review", Map.of());
        Desk.of(port, "lanhdao.xa1").act(id, "approve", Map.of());
        return id;
    }

    private static String goesTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        Await.until(Duration.ofSeconds(10), condition);
    }
}
