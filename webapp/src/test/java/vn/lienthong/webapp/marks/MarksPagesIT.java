package vn.lienthong.webapp.marks;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.issuance.MarkPicture;
import vn.lienthong.engine.issuance.MarkPictures;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.InkSamples;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of signatures and seals are given, looked at and taken back; what is none is refused in words. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksPagesIT {
    private static final String PAGE = "/my-signature";
    private static final Pattern SHOWN = Pattern.compile("<img[^>]* src=\"(/mark-pictures/[0-9a-f-]{36})\"");

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;

    private DemoOffice office;
    private DemoOffice other;
    private Browserless leader;
    private Browserless administrator;

    @BeforeAll
    void signIn() {
        office = new DemoOffice(beans, "xa2");
        other = new DemoOffice(beans, "tinhb");
        leader = new Browserless(port).signedInAsDemo(office.login("lanhdao"));
        administrator = new Browserless(port).signedInAsDemo("quantri.tinh");
    }

    @Test
    void aPictureIsGivenLookedAtAndTakenBack() {
        assertThat(leader.page(PAGE).body()).contains("họ tên được vẽ").doesNotContain("??");
        assertThat(give(leader, InkSamples.signature()).statusCode()).isEqualTo(302);

        var page = leader.page(PAGE).body();
        var picture = leader.data(shownOn(page));
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(page).contains("Đang dùng").doesNotContain("??");

        assertThat(leader.post(PAGE + "/take-back", Map.of()).statusCode()).isEqualTo(302);
        assertThat(leader.page(PAGE).body()).contains("Đã thôi dùng hình.");
        leader.post(PAGE + "/take-back", Map.of());
        assertThat(leader.page(PAGE).body()).contains("Không còn hình nào đang dùng", "Đã thôi");
        assertThat(acts(office.person("lanhdao").value())).containsSubsequence("picture.given", "picture.ended");
    }

    @Test
    void whatIsNoPictureOfASignatureIsRefusedInWords() {
        var hostile = new LinkedHashMap<String, byte[]>();
        hostile.put("Đây không phải hình PNG", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        hostile.put("không phải hình PNG", InkSamples.jpeg());
        hostile.put("không trong suốt", InkSamples.onPaper());
        hostile.put("Trên hình không có gì", InkSamples.empty());
        hostile.put("quá nhỏ để in", InkSamples.tiny());
        hostile.put("quá nhiều điểm ảnh", InkSamples.bomb());
        hostile.put("Không đọc được hình này", InkSamples.cutOff());
        hostile.put("Tệp hình quá lớn", InkSamples.tooHeavy());
        hostile.put("Hãy chọn tệp", new byte[0]);
        var clerk = new Browserless(port).signedInAsDemo(office.login("vanthu"));

        hostile.forEach((sentence, bytes) -> {
            var answer = give(clerk, bytes);
            assertThat(answer.statusCode()).as(sentence).isEqualTo(422);
            assertThat(answer.body()).contains(sentence).doesNotContain("??");
        });
        assertThat(clerk.page(PAGE).body()).contains("họ tên được vẽ");
    }

    @Test
    void aPictureIsItsOwnersAlone() {
        var owner = new Browserless(port).signedInAsDemo(office.login("cappho"));
        give(owner, InkSamples.signature());
        var picture = shownOn(owner.page(PAGE).body());

        assertThat(owner.data(picture).statusCode()).isEqualTo(200);
        assertThat(leader.data(picture).statusCode()).isEqualTo(404);
        assertThat(administrator.data(picture).statusCode()).isEqualTo(404);
        assertThat(new Browserless(port).data(picture).statusCode()).isIn(302, 401);
    }

    @Test
    void ofManyAtOnceTheLastOneIsUsed() {
        var person = new Browserless(port).signedInAsDemo(office.login("chuyenvien"));
        person.page(PAGE);

        var answers = Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> give(person, InkSamples.signature()).statusCode()))
                .limit(6)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(302);
        var kept = beans.getBean(MarkPictures.class).of(Mark.SIGNATURE, office.person("chuyenvien").value());
        assertThat(kept).hasSize(6).extracting(MarkPicture::until).filteredOn(Objects::isNull).hasSize(1);
    }

    @Test
    void anAdministratorGivesTheSealFromADayOnAndEndsIt() {
        var page = "/administration/organisations/" + office.agency() + "/seal";
        var today = office.today();
        assertThat(administrator.page("/administration/organisations/" + office.agency()).body()).contains(page);

        var oval = seal(page, InkSamples.ovalSeal(), today, "QĐ 5");
        var past = seal(page, InkSamples.seal(), today.minusDays(1), "QĐ 5");
        var wordless = seal(page, InkSamples.seal(), today, " ");
        assertThat(seal(page, InkSamples.seal(), today, "QĐ 5").statusCode()).isEqualTo(302);
        assertThat(seal(page, InkSamples.seal(), today.plusDays(30), "QĐ 9").statusCode()).isEqualTo(302);

        assertThat(List.of(oval, past, wordless)).extracting(HttpResponse::statusCode).containsOnly(422);
        assertThat(oval.body()).contains("Dấu trên hình không tròn", "value=\"QĐ 5\"");
        assertThat(past.body()).contains("Ngày này đã qua");
        assertThat(wordless.body()).contains("Hãy điền trường này.");
        assertThat(administrator.page(page).body()).contains("Đang dùng", "Sắp dùng", "QĐ 9").doesNotContain("??");
        assertThat(administrator.data(shownOn(administrator.page(page).body())).statusCode()).isEqualTo(200);

        var unfounded = administrator.post(page + "/end", Map.of("from", today.toString(), "basis", ""));
        var ended = administrator.post(page + "/end", Map.of("from", today.toString(), "basis", "Đổi mẫu dấu"));
        var again = administrator.post(page + "/end", Map.of("from", today.toString(), "basis", "Đổi mẫu dấu"));
        assertThat(unfounded.statusCode()).isEqualTo(422);
        assertThat(ended.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Không còn hình nào đang dùng");
        assertThat(administrator.page(page).body()).contains("dấu được vẽ từ tên cơ quan");
    }

    @Test
    void theSealIsForThoseWhoAdministerTheAgency() {
        var own = "/administration/organisations/" + office.agency() + "/seal";
        var foreign = "/administration/organisations/" + other.agency() + "/seal";
        var unit = "/administration/organisations/" + office.placeOf("chuyenvien") + "/seal";
        var today = office.today();

        assertThat(leader.page(own).statusCode()).isEqualTo(403);
        assertThat(sealBy(leader, own, InkSamples.seal(), today, "QĐ").statusCode()).isEqualTo(403);
        assertThat(administrator.page(foreign).statusCode()).isEqualTo(403);
        assertThat(seal(foreign, InkSamples.seal(), today, "QĐ").statusCode()).isEqualTo(403);
        assertThat(administrator.post(foreign + "/end", Map.of("from", today.toString(), "basis", "x")).statusCode())
                .isEqualTo(403);
        assertThat(seal(unit, InkSamples.seal(), today, "QĐ").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksEnglish() {
        var english = new Browserless(port).signedInAsDemo("quantri.tinh");
        english.post("/preferences/language", Map.of("value", "en"));

        assertThat(english.page(PAGE).body()).contains("My signature").doesNotContain("??");
        assertThat(english.page("/administration/organisations/" + office.agency() + "/seal").body())
                .contains("Picture of the seal")
                .doesNotContain("??");
    }

    private static HttpResponse<String> give(Browserless person, byte[] picture) {
        return person.postFiles(PAGE, "file", Map.of("chu-ky.png", picture));
    }

    private HttpResponse<String> seal(String page, byte[] picture, LocalDate from, String basis) {
        return sealBy(administrator, page, picture, from, basis);
    }

    private static HttpResponse<String> sealBy(Browserless person, String page, byte[] picture, LocalDate from,
            String basis) {
        return person.postFiles(page, "file", Map.of("dau.png", picture),
                Map.of("from", from.toString(), "basis", basis));
    }

    private static String shownOn(String page) {
        var found = SHOWN.matcher(page);
        if (!found.find()) throw new AssertionError("No picture on the page: " + page);
        return found.group(1);
    }

    private List<String> acts(UUID object) {
        return beans.getBean(JdbcClient.class)
                .sql("SELECT act FROM audit_event WHERE object_id = ? ORDER BY at, id")
                .param(object)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
