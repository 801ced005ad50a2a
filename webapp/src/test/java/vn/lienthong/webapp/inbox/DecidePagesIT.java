package vn.lienthong.webapp.inbox;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits for a leader, the way through it, and the ready phrases, over HTTP and without scripts. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidePagesIT {
    private static final Pattern ROW = Pattern.compile("id=\"task-([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;

    private DemoOffice office;
    private Browserless leader;
    private Browserless clerk;

    @BeforeAll
    void openTheOffice() {
        office = new DemoOffice(beans, "xab4");
        leader = signedIn("lanhdao");
        clerk = signedIn("vanthu");
    }

    private Browserless signedIn(String position) {
        return new Browserless(port).signedInAs(office.login(position), DemoOffice.PASSWORD);
    }

    @Nested
    class TheList {
        @Test
        void isWhereALeaderBeginsAndNobodyElse() {
            presented("Bắt đầu: một");

            assertThat(location(leader.page("/"))).isEqualTo("/inbox?view=decide");
            assertThat(leader.page("/inbox").body()).contains("href=\"/inbox?view=decide\"");
            assertThat(location(clerk.page("/"))).isEqualTo("/inbox");
            assertThat(clerk.page("/inbox").body()).doesNotContain("view=decide");
            assertThat(clerk.page("/inbox?view=decide").body())
                    .contains("Không có văn bản nào chờ bạn ký hoặc bút phê");
        }

        @Test
        void leadsFromOneDocumentToTheNextWithoutAnAct() {
            var first = presented("Lần lượt: một");
            var second = presented("Lần lượt: hai <i>");
            var list = "/inbox?view=decide&q=" + encoded("Lần lượt");

            var rows = ROW.matcher(leader.page(list).body()).results().toList();
            var one = leader.page(document(list, first)).body();
            var two = leader.page(found(one, "data-behind href=\"([^\"]+)\"")).body();

            assertThat(rows).hasSize(2);
            assertThat(one).contains(">1/2<", "Việc sau: Lần lượt: hai &lt;i&gt;", "href=\"" + html(list) + "\"")
                    .containsPattern("(?s)data-back.{1,400}<span>Chờ ký, bút phê</span>")
                    .doesNotContain("data-before");
            assertThat(two).contains(">2/2<", "/incoming/" + second).doesNotContain("data-behind");
            assertThat(leader.page(found(two, "data-before href=\"([^\"]+)\"")).body()).contains(">1/2<");
        }

        @Test
        void isAskedForByNobodyElsesAddress() {
            var id = presented("Địa chỉ: lạ");
            for (var then : List.of("/inbox/next?view=decide&after=x", "/inbox/next?view=decide&after=%zz",
                    "/inbox/next?view=decide", "/inbox/next?view=mine&after=x", "/inbox/next?view=decide&after=%00",
                    "/inbox/next", "//evil.example/inbox/next?view=decide")) {
                var page = leader.page("/documents/" + id + "?then=" + encoded(then));

                assertThat(page.statusCode()).as(then).isEqualTo(200);
                assertThat(page.body()).as(then).doesNotContain("data-deciding");
            }
        }
    }

    @Nested
    class ADirective {
        @Test
        void leadsToTheNextDecisionAndKeepsWhatWasTypedWhenRefused() {
            var first = presented("Chỉ đạo: một");
            var second = presented("Chỉ đạo: hai");
            var page = leader.page(document("/inbox?view=decide&q=" + encoded("Chỉ đạo"), first)).body();
            var form = new HashMap<>(Map.of("version", found(page, "name=\"version\" value=\"(\\d+)\""),
                    "then", found(page, "name=\"then\" value=\"([^\"]+)\""), "text", "Xử lý gấp <b>, báo cáo."));

            var refused = leader.post("/incoming/" + first + "/direct", form);
            form.put("role." + office.placeOf("truongphong"), "LEAD");
            var directed = leader.post("/incoming/" + first + "/direct", form);
            var next = location(leader.page(location(directed)));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Xử lý gấp &lt;b&gt;, báo cáo.</textarea>", "data-phrase",
                    "Chưa chọn đơn vị chủ trì.");
            assertThat(next).contains("/documents/" + second);
            assertThat(leader.page(next).body()).contains(">1/1<", "Đã ghi bút phê");
        }

        @Test
        void losesItsPlaceOnNoWayBack() {
            var id = presented("Quay lại: một");
            var page = leader.page(document("/inbox?view=decide&q=" + encoded("Quay lại"), id)).body();
            var then = found(page, "name=\"then\" value=\"([^\"]+)\"");
            var place = "class=\"back\" href=\"/documents/" + id + "?then=" + encoded(then) + "\"";

            var refused = leader.post("/incoming/" + id + "/direct",
                    Map.of("version", found(page, "name=\"version\" value=\"(\\d+)\""), "then", then)).body();
            var phrases = found(refused, "href=\"(/phrases\\?for=directive&amp;[^\"]+)\"");
            var progress = found(page, "href=\"(/documents/" + id + "/progress[^\"]*)\"");

            assertThat(refused).contains(place);
            assertThat(leader.page(phrases).body()).contains(place);
            assertThat(leader.page(progress).body()).contains(place);
        }
    }

    @Nested
    class Phrases {
        @Test
        void standBelowTheFieldTheOwnOnesFirst() {
            var id = presented("Câu mẫu: bút phê");

            var added = leader.post("/phrases", Map.of("for", "directive", "words", "Giao <b>Văn phòng</b>.",
                    "then", "/documents/x?then=%2Finbox"));
            leader.post("/phrases", Map.of("for", "directive", "words", "Giao <b>Văn phòng</b>."));
            var page = leader.page("/documents/" + id).body();
            var refused = leader.post("/phrases", Map.of("for", "return", "words", "y".repeat(301)));

            assertThat(location(added)).isEqualTo("/phrases?for=directive&then=%2Fdocuments%2Fx%3Fthen%3D%252Finbox");
            assertThat(page).containsOnlyOnce("Giao &lt;b&gt;Văn phòng&lt;/b&gt;.").contains("/phrases?for=directive");
            assertThat(page.indexOf("Giao &lt;b&gt;")).isBetween(page.indexOf("direct-text"),
                    page.indexOf("Nghiên cứu, tham mưu, đề xuất."));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Câu mẫu quá dài.", "y".repeat(301), "Bổ sung căn cứ pháp lý.");
            assertThat(leader.page("/phrases?for=khong-co").body()).contains("aria-current=\"page\">Bút phê");
        }

        @Test
        void leadBackOnlyToWhatCanBeOpened() {
            var id = UUID.randomUUID();
            var page = "/documents/" + id + "?then=%2Finbox%3Fview%3Ddecide";

            assertThat(backFrom(page)).isEqualTo(page);
            for (var closed : List.of("/outgoing/" + id + "/sign", "/phrases?for=opinion&then=%2Finbox", "/phrases",
                    "/phrases/" + id + "/change", "/no/such/page"))
                assertThat(backFrom(closed)).as(closed).isEqualTo("/");
            assertThat(back(leader.page("/phrases?then=%2F%25zz").body())).isEqualTo("/");
            assertThat(back(leader.page("/phrases?then=%2Fphrases").body())).isEqualTo("/");
        }

        private String backFrom(String page) {
            var request = leader.request("/phrases").header("Referer", "http://127.0.0.1:" + port + page);
            return back(leader.send(request.GET()).body());
        }

        private static String back(String page) {
            return found(page, "class=\"back\" href=\"([^\"]+)\"");
        }

        @Test
        void areChangedByTheirPersonAlone() {
            leader.post("/phrases", Map.of("for", "opinion", "words", "Nhất trí."));
            leader.post("/phrases", Map.of("for", "opinion", "words", "Nhất trí, phát hành."));
            var page = leader.page("/phrases?for=opinion").body();
            var second = found(page, "/phrases/([0-9a-f-]{36})/raise");

            for (var act : List.of("change", "raise"))
                assertThat(clerk.post("/phrases/" + second + "/" + act, Map.of("words", "Cướp")).statusCode())
                        .as(act)
                        .isEqualTo(404);
            assertThat(clerk.post("/phrases/" + second + "/delete", Map.of()).statusCode()).isEqualTo(302);
            var mute = leader.post("/phrases/" + second + "/change",
                    Map.of("for", "opinion", "words", " ", "then", "/documents/x?then=%2Finbox"));
            leader.post("/phrases/" + second + "/raise", Map.of());
            leader.post("/phrases/" + second + "/change", Map.of("words", "Nhất trí, phát hành ngay."));
            var after = leader.page("/phrases?for=opinion").body();

            assertThat(mute.statusCode()).isEqualTo(422);
            assertThat(mute.body()).contains("Câu mẫu chưa có nội dung.", "href=\"/documents/x?then=%2Finbox\"");
            assertThat(after).contains("Nhất trí, phát hành ngay.").doesNotContain("Cướp", "??");
            assertThat(after.indexOf("phát hành ngay.")).isLessThan(after.indexOf(">Nhất trí.<"));
            assertThat(leader.post("/phrases/x/raise", Map.of()).statusCode()).isEqualTo(404);
            assertThat(leader.post("/phrases/" + UUID.randomUUID() + "/change", Map.of("words", "a")).statusCode())
                    .isEqualTo(404);
        }
    }

    private DocumentId presented(String subject) {
        var id = office.paper(subject, "NORMAL");
        office.register(id);
        office.present(id);
        return id;
    }

    /** Where a line of the list leads. */
    private String document(String list, DocumentId id) {
        return found(leader.page(list).body(), "href=\"(/documents/" + id + "[^\"]+)\"");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String html(String address) {
        return address.replace("&", "&amp;");
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
