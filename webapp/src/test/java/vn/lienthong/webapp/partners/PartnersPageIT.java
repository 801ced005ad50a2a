package vn.lienthong.webapp.partners;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.trust.SignatureReports;
import vn.lienthong.engine.trust.SignatureState;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Two installations that begin to trust each other, and stop. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersPageIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;
    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private SignatureReports reports;
    @Autowired
    private Clock clock;

    private DemoOffice office;
    private Browserless clerk;
    private Browserless operator;

    @BeforeAll
    void signIn() {
        office = new DemoOffice(beans, "xa5");
        clerk = new Browserless(port).signedInAsDemo(office.login("vanthu"));
        operator = new Browserless(port).signedInAsDemo("vanhanh");
    }

    @Test
    void judgesAPartnersSignaturesByTheDaysOfTrust() {
        byte[] yesterdays;
        try (var partner = new Partner(folder, Clock.offset(clock, DAY.negated()))) {
            yesterdays = partner.letter();
        }
        try (var partner = new Partner(folder, clock)) {
            var old = arrived("Thư hôm qua", yesterdays);
            var fresh = arrived("Thư hôm nay", partner.letter());
            awaitSaid(old, "Chưa tin cậy tổ chức cấp chứng thư này");
            awaitSaid(fresh, "Chưa tin cậy tổ chức cấp chứng thư này");

            var preview = look(partner.pki.trustBundle().encoded());
            assertThat(preview.statusCode()).isEqualTo(200);
            assertThat(preview.body()).contains(partner.pki.trustBundle().fingerprint(), "Dấu thời gian",
                    "Cấp chứng thư");
            assertThat(states(old)).containsValue(SignatureState.NOT_CHECKED);
            var trusted = operator.post("/partners", form(preview.body(), today().minusDays(3)));
            assertThat(trusted.statusCode()).isEqualTo(302);
            awaitStates(old, SignatureState.VALID, fresh, SignatureState.VALID);
            assertThat(operator.post("/partners", form(preview.body(), today())).body())
                    .contains("đang được tin cậy rồi");

            var page = operator.page("/partners").body();
            assertThat(page).contains("Tỉnh bạn", partner.pki.trustBundle().fingerprint(), "Đang tin cậy");
            var ended = operator.post(endOn(page), Map.of("from", today().toString(), "reason", "Lộ khóa"));
            assertThat(ended.statusCode()).isEqualTo(302);
            awaitStates(old, SignatureState.VALID, fresh, SignatureState.NOT_CHECKED);
            awaitSaid(fresh, "không được tin cậy vào ngày ký");
            assertThat(clerk.page("/documents/" + fresh).body()).contains("Tỉnh bạn");
            assertThat(operator.page("/partners").body()).contains("Đã kết thúc", "Lộ khóa");
        }
    }

    @Test
    void trustsNothingUnseenUncomparedOrHalfTyped() {
        try (var partner = new Partner(folder.resolve("second"), clock);
                var other = new Partner(folder.resolve("third"), clock)) {
            var preview = look(partner.pki.trustBundle().encoded()).body();
            var changed = form(preview, today());
            changed.put("file", new String(other.pki.trustBundle().encoded(), StandardCharsets.UTF_8));
            var uncompared = form(preview, today());
            uncompared.remove("compared");
            uncompared.put("basis", "");

            var swapped = operator.post("/partners", changed);
            var again = operator.post("/partners", uncompared);

            assertThat(swapped.statusCode()).isEqualTo(422);
            assertThat(swapped.body()).contains("không phải tệp vừa được xem");
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body()).contains("Hãy đối chiếu dấu vân tay trước.", "value=\"Tỉnh bạn\"",
                    partner.pki.trustBundle().fingerprint());
            assertThat(operator.page("/partners").body()).doesNotContain(partner.pki.trustBundle().fingerprint());
        }
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        var own = operator.page("/partners/own");
        assertThat(own.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                name -> assertThat(name).contains("lienthong-trust.pem"));
        assertThat(own.body()).contains("lienthong-trust-bundle").doesNotContain("PRIVATE");

        assertThat(refused(own.body())).contains("đang được tin cậy rồi");
        assertThat(refused("")).contains("files-error");
        assertThat(refused("hello")).contains("không đọc được chứng thư nào");
        assertThat(refused(own.body() + "-----BEGIN PRIVATE KEY-----")).contains("có khóa bí mật");
        assertThat(refused(own.body() + "#".repeat(70_000))).contains("lớn quá mức");
        assertThat(operator.post("/partners/" + UUID.randomUUID() + "/end",
                Map.of("from", today().toString(), "reason", "x")).statusCode()).isEqualTo(404);
    }

    @Test
    void isForAdministratorsOfTheInstallationOnly() {
        for (var nobody : List.of(clerk, new Browserless(port).signedInAsDemo("quantri.tinh"))) {
            assertThat(nobody.page("/partners").statusCode()).isEqualTo(403);
            assertThat(nobody.page("/partners/own").statusCode()).isEqualTo(403);
            assertThat(nobody.postFiles("/partners/preview", "files", Map.of("a.pem", new byte[]{1})).statusCode())
                    .isEqualTo(403);
            assertThat(nobody.page("/inbox").body()).doesNotContain("href=\"/partners\"");
        }
        assertThat(operator.page("/partners").body()).contains("href=\"/partners\"");
    }

    private HttpResponse<String> look(byte[] file) {
        return operator.postFiles("/partners/preview", "files", Map.of("tin-cay.pem", file));
    }

    private String refused(String file) {
        var answer = look(file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private static Map<String, String> form(String preview, LocalDate from) {
        return new HashMap<>(Map.of("file", hidden(preview, "file"), "fingerprint", hidden(preview, "fingerprint"),
                "name", "Tỉnh bạn", "from", from.toString(), "basis", "Thỏa thuận 12", "compared", "true"));
    }

    private static String hidden(String page, String name) {
        return match(page, "name=\"" + name + "\" value=\"([^\"]+)\"").replace("&#10;", "\n").replace("&#43;", "+");
    }

    private static String endOn(String page) {
        return match(page, "action=\"(/partners/[0-9a-f-]{36}/end)\"");
    }

    private static String match(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** An arrival counts as not checked from its first moment: only its page tells that somebody has looked. */
    private void awaitSaid(DocumentId document, String sentence) {
        Await.until(SOON, () -> clerk.page("/documents/" + document).body().contains(sentence));
    }

    private void awaitStates(DocumentId first, SignatureState firstState, DocumentId second,
            SignatureState secondState) {
        Await.until(SOON, () -> states(first, second).equals(Map.of(first, firstState, second, secondState)));
    }

    private Map<DocumentId, SignatureState> states(DocumentId... documents) {
        return reports.statesOf(List.of(documents));
    }

    private DocumentId arrived(String subject, byte[] file) {
        var form = new HashMap<>(Map.of("id", UUID.randomUUID().toString(), "agency", office.agency().toString(),
                "source", "FILE", "number", "7", "symbol", "CV-" + subject, "issuerName", "UBND tỉnh bạn", "kind",
                "OFFICIAL_LETTER", "urgency", "NORMAL", "subject", subject));
        var answer = clerk.post("/incoming/new?files=" + clerk.upload("cong-van.pdf", file), form);
        assertThat(answer.statusCode()).isEqualTo(302);
        return DocumentId.of(
                answer.headers().firstValue("Location").orElseThrow().substring("/documents/".length()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
