package vn.lienthong.webapp.inbox;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.handling.AssignHandler;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of one's work, the questions one keeps, and what a line shows, over HTTP. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxViewsIT {
    private static final Pattern ROW = Pattern.compile("id=\"task-([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private AssignHandler assignHandler;
    @Autowired
    private Deputise deputise;

    private DemoOffice office;
    private Browserless clerk;
    private Browserless leader;

    @BeforeAll
    void openTheOffice() {
        office = new DemoOffice(beans, "xab3");
        clerk = signedIn("vanthu");
        leader = signedIn("lanhdao");
    }

    private Browserless signedIn(String position) {
        return new Browserless(port).signedInAs(office.login(position), DemoOffice.PASSWORD);
    }

    @Nested
    class Followed {
        @Test
        void whatWasPresentedWaitsWithTheLeaderAndIsFinishedForTheClerk() {
            var id = presented("Chờ: lãnh đạo bút phê");
            var waiting = office.tasks(id).getFirst().id();

            var page = clerk.page("/inbox?view=waiting&q=" + encoded("Chờ: lãnh đạo")).body();
            var finished = clerk.page("/inbox?view=finished&q=" + encoded("Chờ: lãnh đạo")).body();

            assertThat(rows(page)).containsExactly(waiting);
            assertThat(page).contains("Bút phê", "chờ từ ", "/documents/" + id + "?then=%2Finbox%3Fview%3Dwaiting");
            assertThat(rows(finished)).hasSize(2);
            assertThat(finished.indexOf("Trình lãnh đạo</strong>")).isBetween(0, finished.indexOf("Vào sổ</strong>"));
            assertThat(rows(leader.page("/inbox?view=waiting&q=" + encoded("Chờ: lãnh đạo")).body())).isEmpty();
        }

        @Test
        void theLeaderSeesTheOpenPartsOfTheDirectiveWithUnitAndPerson() {
            var id = presented("Chỉ đạo: phần việc");
            directed(id, office.actor("lanhdao"));
            var part = office.tasks(id).getFirst();

            var before = leader.page("/inbox?view=directed&q=" + encoded("Chỉ đạo: phần")).body();
            assign(id, part);
            var after = leader.page("/inbox?view=directed&q=" + encoded("Chỉ đạo: phần")).body();

            assertThat(rows(before)).containsExactly(part.id());
            assertThat(before).contains("Giao xử lý");
            assertThat(rows(after)).hasSize(1).doesNotContain(part.id());
            assertThat(after).contains("Xử lý</strong>", " – ");
            assertThat(clerk.page("/inbox").body()).doesNotContain("view=directed");
            assertThat(rows(clerk.page("/inbox?view=directed").body())).isEmpty();
        }

        @Test
        void aDeputysDirectiveIsTheAbsentLeadersToo() {
            var id = presented("Thay: bút phê");
            deputise.deputise(Actor.SYSTEM, new Deputise.Absence(office.person("lanhdao"), office.person("cappho"),
                    new Period(office.today(), office.today().plusDays(3)), "Đi công tác", "Quyết định 9/QĐ", Set.of()))
                    .orThrow();

            directed(id, office.actor("cappho").standingInFor(office.person("lanhdao")));

            for (var reader : List.of(leader, signedIn("cappho")))
                assertThat(rows(reader.page("/inbox?view=directed&q=" + encoded("Thay: bút")).body())).hasSize(1);
            assertThat(leader.page("/inbox?view=finished&q=" + encoded("Thay: bút")).body()).contains(" làm thay");
        }

        @Test
        void openBesideTheListOnlyForWhoMayRead() {
            var id = presented("Mở cạnh: chờ");
            var task = office.tasks(id).getFirst().id();

            var opened = clerk.page("/inbox?view=waiting&open=" + task).body();
            var stranger = new Browserless(port).signedInAs(new DemoOffice(beans, "xab4").login("vanthu"),
                    DemoOffice.PASSWORD).page("/inbox?view=waiting&open=" + task).body();

            assertThat(opened).contains("data-open=\"true\"", "hx-get=\"/documents/" + id);
            assertThat(stranger).contains("không còn ở chỗ bạn").doesNotContain(id.toString());
        }

        @Test
        void keepTheirPagesApart() {
            presented("Trang: khác");
            var place = "done_2026-03-02T01:00:00Z_" + UUID.randomUUID();

            for (var view : List.of("all", "overdue", "waiting", "directed"))
                assertThat(clerk.page("/inbox?view=" + view + "&after=" + place).statusCode()).isEqualTo(404);
            assertThat(clerk.page("/inbox?view=finished&after=" + place).statusCode()).isEqualTo(200);
            assertThat(clerk.page("/inbox?view=finished&after=_2026-03-02T01:00:00Z_" + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
        }

        @Test
        void leadToNoTaskOfOthers() {
            var id = presented("Tiếp: không có");
            var next = "/inbox/next?view=waiting&document=" + id + "&after=_2026-03-02T01:00:00Z_" + UUID.randomUUID();

            assertThat(location(clerk.page(next))).isEqualTo("/inbox?view=waiting");
        }

        @Test
        void sayWhatTheyAreForWhenEmpty() {
            var idle = signedIn("chuyenvien");

            assertThat(idle.page("/inbox?view=waiting").body()).contains("đang ở bước nào, ai giữ, từ bao giờ");
            assertThat(idle.page("/inbox?view=finished").body()).contains("Bạn chưa làm xong việc nào");
            assertThat(idle.page("/inbox?view=overdue").body()).contains("Không có việc nào quá hạn");
        }
    }

    @Nested
    class SavedFilters {
        @Test
        void standAboveTheListWithTheirFigureAfterOneOrTwoClicks() {
            var reader = signedIn("truongvp");
            var form = Map.of("name", "Hỏa <b>tốc", "urgency", "EXPRESS", "view", "mine");

            var first = reader.post("/inbox/filters", form);
            var second = reader.post("/inbox/filters", form);
            var page = reader.page("/inbox").body();
            reader.post("/inbox/filters", Map.of("name", "Bước cũ", "step", "userTask_gone"));

            assertThat(location(first)).isEqualTo("/inbox?view=mine&urgency=EXPRESS").isEqualTo(location(second));
            assertThat(page).containsOnlyOnce("Hỏa &lt;b&gt;tốc")
                    .contains("/inbox?view=mine&amp;urgency=EXPRESS")
                    .doesNotContain("Hỏa <b>");
            assertThat(reader.page("/inbox?step=userTask_gone").body()).contains("userTask_gone",
                    "Không có việc nào khớp");
            assertThat(reader.page(location(first)).body()).doesNotContain("Lưu bộ lọc này");
            assertThat(reader.page("/inbox?urgency=URGENT").body()).contains("/inbox/filters?urgency=URGENT");
        }

        @Test
        void whoseNameIsRefusedKeepWhatWasTyped() {
            var reader = signedIn("chuyenvien");
            var long61 = "x".repeat(61);

            var refused = reader.post("/inbox/filters", Map.of("name", long61, "q", "' OR 1=1 --"));
            var empty = reader.post("/inbox/filters", Map.of("step", "userTask_sign"));

            assertThat(reader.post("/inbox/filters", Map.of("name", "a\u0000")).statusCode()).isEqualTo(400);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Tên bộ lọc quá dài.", long61, "name=\"q\"");
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.body()).contains("Bộ lọc chưa có tên.");
            assertThat(reader.page("/inbox/filters").body()).contains("Bạn chưa lưu bộ lọc nào");
        }

        @Test
        void areChangedByTheirPersonAlone() {
            var owner = signedIn("truongphong");
            owner.post("/inbox/filters", Map.of("name", "Của trưởng phòng", "urgency", "URGENT"));
            var page = owner.page("/inbox/filters").body();
            var id = found(page, "/inbox/filters/([0-9a-f-]{36})/rename");

            var stolen = clerk.post("/inbox/filters/" + id + "/rename", Map.of("name", "Cướp"));
            clerk.post("/inbox/filters/" + id + "/delete", Map.of());
            var renamed = owner.post("/inbox/filters/" + id + "/rename", Map.of("name", "Tên mới"));
            var mute = owner.post("/inbox/filters/" + id + "/rename", Map.of("name", " "));
            var after = owner.page("/inbox/filters").body();
            var deleted = List.of(owner.post("/inbox/filters/" + id + "/delete", Map.of()),
                    owner.post("/inbox/filters/" + id + "/delete", Map.of()));

            assertThat(stolen.statusCode()).isEqualTo(404);
            assertThat(renamed.statusCode()).isEqualTo(302);
            assertThat(mute.statusCode()).isEqualTo(422);
            assertThat(after).contains("Tên mới").doesNotContain("Cướp", "Của trưởng phòng");
            assertThat(deleted).extracting(HttpResponse::statusCode).containsOnly(302);
            assertThat(owner.page("/inbox").body()).doesNotContain("Tên mới");
            assertThat(owner.post("/inbox/filters/x/rename", Map.of("name", "y")).statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class Columns {
        @Test
        void areChosenMovedAndForgottenWithPlainForms() {
            var id = office.paper("Cột: chọn", "EXPRESS");
            office.register(id);
            office.present(id);
            office.direct(office.actor("lanhdao"), id, new Charge(office.placeOf("truongvp"), HandlingRole.LEAD, null),
                    new Charge(office.placeOf("truongphong"), HandlingRole.INFORM, null));
            var reader = signedIn("truongphong");
            var line = "/inbox?q=" + encoded("Cột: chọn");
            assertThat(reader.page(line).body()).contains("Sở Nội vụ", "Để biết</strong>", "Hỏa tốc</span>");

            var saved = reader.post("/inbox/columns", Map.of("shown", "STEP", "then", "/inbox?view=mine"));
            var only = reader.page(line).body();
            reader.send(reader.form("/inbox/columns", Map.of("shown", "SENDER"))); // without the token nothing happens
            var moved = reader.post("/inbox/columns?shown=SENDER&shown=STEP&shown=STEP&shown=%3Cb%3E&shown=URGENCY",
                    Map.of("rise", "STEP", "then", "//evil.example"));
            var both = reader.page(line).body();
            reader.post("/inbox/columns/usual", Map.of());

            assertThat(location(saved)).isEqualTo("/inbox?view=mine");
            assertThat(only).contains("Để biết</strong>").doesNotContain("Sở Nội vụ", "Hỏa tốc</span>");
            assertThat(location(moved)).isEqualTo("/inbox/columns");
            assertThat(both.indexOf("Để biết</strong>")).isBetween(0, both.indexOf("Sở Nội vụ"));
            assertThat(both).contains("Hỏa tốc</span>");
            assertThat(reader.page(line).body().indexOf("Sở Nội vụ")).isPositive();
            assertThat(office.tasks(id)).hasSize(2);
        }
    }

    private DocumentId presented(String subject) {
        var id = office.paper(subject, "NORMAL");
        office.register(id);
        office.present(id);
        return id;
    }

    private void directed(DocumentId id, Actor by) {
        office.direct(by, id, new Charge(office.placeOf("truongphong"), HandlingRole.LEAD, null));
    }

    private void assign(DocumentId id, InboxTask part) {
        assignHandler.assign(office.actor("truongphong"), id, Objects.requireNonNull(part.assignment()),
                office.person("chuyenvien2")).orThrow();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<UUID> rows(String page) {
        return ROW.matcher(page).results().map(row -> UUID.fromString(row.group(1))).toList();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
