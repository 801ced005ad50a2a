package vn.lienthong.webapp.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Pdfsig;
import vn.lienthong.webapp.fixtures.ProductTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Real files go up and down the levels, signed and sealed, and are found again by what stands in them. */
@ProductTest
class JourneyIT {
    private static final String STORM = "V/v rà soát hộ khó khăn sau bão số 10";
    private static final String HALL = "V/v đề nghị sửa chữa nhà văn hóa thôn Đông";
    private static final String PEST = "V/v chỉ đạo sản xuất vụ Đông";

    /** What the issue allows a clerk to type for one document. */
    private static final int MOST_TYPED = 6;
    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void lettersTravelThroughThreeLevels() throws Exception {
        try (var commune = new Office(port, "xa1");
                var district = new Office(port, "huyen1");
                var province = new Office(port, "tinh")) {
            travel(commune, district, province);
        }
    }

    private void travel(Office commune, Office district, Office province) throws Exception {
        var up = commune.issue(STORM, file("cong-van.pdf"), desk -> desk.sendTo("Ủy ban nhân dân huyện Đông Hải"));
        district.handle(STORM, "Đã tổng hợp, trình Ủy ban nhân dân tỉnh.");
        var further = district.issue(HALL, file("to-trinh.docx"), desk -> desk.sendTo("Ủy ban nhân dân tỉnh Sông Hạ"));
        province.register(HALL);
        var down = province.issue(PEST, file("ban-quet.pdf"), desk -> desk.sendToAll("xã"));
        commune.register(PEST);

        var clerk = commune.desk("vanthu");
        clerk.see("/outgoing/" + up + "/deliveries", "06");
        judgesFindBothSignaturesValid(clerk, up);
        clerk.see("/search?q=ho+co+hoan+canh+kho+khan+47+ho", STORM);
        clerk.see("/search?q=sau+cuon+la+nho", PEST);
        judgesFindBothSignaturesValid(district.desk("vanthu"), further);
        district.desk("vanthu").see("/search?q=nha+van+hoa+thon+dong", HALL);
        judgesFindBothSignaturesValid(province.desk("vanthu"), down);
        assertThat(province.desk("vanthu").visit().barriers()).isEmpty();
    }

    @Test
    void theTwoLevelProvinceTakesTheShorterRoad() throws Exception {
        var subject = "V/v báo cáo sau sáp nhập";
        try (var commune = new Office(port, "xab1"); var province = new Office(port, "tinhb")) {
            var letter = commune.issue(subject, file("cong-van.pdf"),
                    desk -> desk.sendTo("Ủy ban nhân dân tỉnh Nam Giang Hà"));
            province.register(subject);

            commune.desk("vanthu").see("/outgoing/" + letter + "/deliveries", "03");
            judgesFindBothSignaturesValid(commune.desk("vanthu"), letter);
            clerksTypeLittle(letter);
        }
    }

    /** A field that is left draws its proposals anew: what is being pressed stays. */
    @Test
    void theClickThatEndsTypingTakesAProposal() throws IOException {
        try (var office = new Office(port, "xa2")) {
            assertThat(office.desk("vanthu").takesTheSubjectWhileTyping(file("cong-van.pdf"))).isNotBlank();
        }
    }

    /** The same letter brought by hand, and a scan with a date left to a pen. */
    private void clerksTypeLittle(DocumentId letter) throws IOException {
        var code = code(letter);
        try (var neighbour = new Office(port, "xab2")) {
            var clerk = neighbour.desk("vanthu");
            var signed = clerk.takeIn("FILE", folder.resolve(letter + ".pdf"), Map.of());
            assertThat(signed.typed()).isEmpty();
            assertThat(clerk.registered()).contains(code, "Ủy ban nhân dân xã Vĩnh Thịnh");

            var scanned = clerk.takeIn("PAPER", file("ban-quet.pdf"), Map.of("#new-date", "2026-11-02"));
            assertThat(scanned.typed()).containsExactly("#new-date");
            assertThat(scanned.typed()).hasSizeLessThanOrEqualTo(MOST_TYPED);
            assertThat(clerk.registered()).contains("37/HND", "V/v phòng trừ sâu cuốn lá nhỏ");
        }
    }

    private String code(DocumentId letter) {
        return jdbc.sql("SELECT number_text || '/' || symbol FROM outgoing_document WHERE id = ?")
                .param(letter.value())
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** The file as somebody downloads it from the page. */
    private void judgesFindBothSignaturesValid(Desk desk, DocumentId letter) throws Exception {
        desk.visit().open("/documents/" + letter);
        var download = desk.page().waitForDownload(() -> desk.page().locator(".document-tools a").last().click());
        var signed = folder.resolve(letter + ".pdf");
        download.saveAs(signed);

        var said = Pdfsig.of(signed, folder);

        assertThat(said.split("Signature is Valid", -1)).as(said).hasSize(3);
        assertThat(said).contains("Total document signed");
        Await.until("our own judgement", SOON,
                () -> states(letter).contains("VALID") && !states(letter).contains("NOT_CHECKED"));
        assertThat(states(letter)).doesNotContain("INVALID");
    }

    /** Of the letter's files, as their recipients judged them. */
    private List<@Nullable String> states(DocumentId letter) {
        return jdbc.sql("""
                SELECT DISTINCT r.state FROM signature_report r
                JOIN document_file_version v ON v.content_id = r.content_id
                JOIN document_file f ON f.id = v.file_id
                WHERE f.document_id = ?""").param(letter.value()).query(String.class).list();
    }

    private Path file(String name) throws IOException {
        var file = folder.resolve(name);
        try (var bytes = Objects.requireNonNull(JourneyIT.class.getResourceAsStream("/files/" + name), name)) {
            if (!Files.exists(file)) Files.copy(bytes, file);
        }
        return file;
    }
}
