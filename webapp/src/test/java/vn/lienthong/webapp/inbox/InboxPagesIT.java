package vn.lienthong.webapp.inbox;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of tasks as clerks of one commune meet it. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxPagesIT {
    private static final Pattern ROW = Pattern.compile("id=\"task-([0-9a-f-]{36})\"");
    private static final String NEW = "list-fresh";
    private static final Pattern MORE = Pattern.compile("href=\"(/inbox\\?[^\"]*after=[^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestPeople people;
    @Autowired
    private GrantRole grantRole;
    @Autowired
    private Deputise deputise;

    private DemoOffice office;
    private PersonId second;
    private Browserless clerk;
    private Browserless colleague;

    @BeforeAll
    void openTheOffice() {
        office = new DemoOffice(beans, "xa2");
        second = people.person("van-thu-hai", "Đỗ Thị Hai", false);
        grantRole.grant(Actor.SYSTEM, new GrantRole.NewGrant(second, new RoleKey("REGISTRY_CLERK"), office.agency(),
                Reach.WITHIN_AGENCY, Period.since(office.today()), "Quyết định 7/QĐ")).orThrow();
        clerk = new Browserless(port).signedInAs(office.login("vanthu"), DemoOffice.PASSWORD);
        colleague = new Browserless(port).signedInAs("van-thu-hai");
    }

    @Nested
    class TheList {
        @Test
        void isTheFirstPageAfterSignIn() {
            var home = clerk.page("/");

            assertThat(location(home)).isEqualTo("/inbox");
        }

        @Test
        void showsWhatWaitsWithItsStepSenderAndDay() {
            var task = task(office.paper("V/v rà soát hộ nghèo", "VERY_URGENT"));

            var page = clerk.page("/inbox?q=" + "h%E1%BB%99+ngh%C3%A8o").body();

            assertThat(rows(page)).containsExactly(task.id());
            assertThat(rows(clerk.page("/inbox?q=ngheo+RA+soat+snv").body())).containsExactly(task.id());
            assertThat(rows(clerk.page("/inbox?q=ngheo+khong-co").body())).isEmpty();
            assertThat(page).contains("V/v rà soát hộ nghèo", "Vào sổ", "Sở Nội vụ", "Thượng khẩn", "/SNV-CCHC",
                    "/documents/" + task.matter().document() + "?task=" + task.id());
        }

        @Test
        void leadsToWhatIsNextAndMarksWhatTheReaderHasNotOpened() {
            var task = task(office.paper("Việc tiếp theo của dòng", "NORMAL"));
            var document = "/documents/" + task.matter().document();
            var list = "/inbox?q=ti%E1%BA%BFp+theo+c%E1%BB%A7a+d%C3%B2ng";

            var fresh = clerk.page(list).body();
            assertThat(fresh).contains("#act\"", "aria-label=\"Vào sổ: Việc tiếp theo của dòng\"", NEW)
                    .doesNotContain("/claim\"");
            clerk.page(document);
            assertThat(clerk.page(list).body()).doesNotContain(NEW);
            assertThat(colleague.page(list + "&view=unit").body()).contains(NEW, "/claim\"");

            office.register(task.matter().document());
            assertThat(clerk.page(list).body()).contains(">Trình lãnh đạo</a>", NEW);
            clerk.post("/inbox/" + task(task.matter().document()).id() + "/claim", Map.of());
            assertThat(colleague.page(list + "&view=unit").body()).contains(document).doesNotContain("#act\"");
            assertThat(clerk.page(list + "&open=" + task(task.matter().document()).id()).body()).contains("#act\"")
                    .doesNotContain(NEW);
        }

        @Test
        void filtersByTheWordsOfItsAddress() {
            var urgent = task(office.paper("Lọc: hỏa tốc", "EXPRESS"));
            var normal = task(office.paper("Lọc: thường", "NORMAL"));
            var late = task(office.paper("Lọc: quá hạn", "NORMAL"));
            jdbc.sql("UPDATE inbox_task SET due_at = now() - interval '2 days' WHERE id = ?").param(late.id()).update();

            assertThat(rows(clerk.page("/inbox?q=L%E1%BB%8Dc:&urgency=EXPRESS").body())).containsExactly(urgent.id());
            assertThat(rows(clerk.page("/inbox?q=L%E1%BB%8Dc:&overdue=true").body())).containsExactly(late.id());
            assertThat(rows(clerk.page("/inbox?q=L%E1%BB%8Dc:&step=userTask_register").body()))
                    .containsExactlyInAnyOrder(urgent.id(), normal.id(), late.id());
            assertThat(rows(clerk.page("/inbox?q=L%E1%BB%8Dc:&step=userTask_sign").body())).isEmpty();
            assertThat(clerk.page("/inbox?q=kh%C3%B4ng-th%E1%BB%83-c%C3%B3").body())
                    .contains("Không có việc nào khớp với bộ lọc");
        }

        @Test
        void bearsAnyAddress() {
            var strange = clerk.page("/inbox?view=%3Cb%3E&step=%22%3E%3Cscript%3E&urgency=x&q=%25_%5C%27%22%3C&open="
                    + UUID.randomUUID());

            assertThat(strange.statusCode()).isEqualTo(200);
            assertThat(strange.body()).doesNotContain("<script>\"", "\"><script>")
                    .contains("Việc này đã xong hoặc không còn ở chỗ bạn.");
            assertThat(clerk.page("/inbox?open=1").statusCode()).isEqualTo(400);
            assertThat(clerk.page("/inbox?after=rubbish").statusCode()).isEqualTo(404);
        }

        @Test
        void growsPageByPageWithoutLossOrDouble() {
            var made = IntStream.range(0, 53).mapToObj(i -> task(office.paper("Trang " + i, "NORMAL")).id()).toList();

            var first = clerk.page("/inbox?q=Trang").body();
            var next = MORE.matcher(first);
            assertThat(next.find()).isTrue();
            var rest = clerk.fragment(next.group(1).replace("&amp;", "&")).body();

            assertThat(rows(first)).hasSize(50).doesNotContainAnyElementsOf(rows(rest));
            assertThat(rest).doesNotContain("<html").contains("id=\"more\"");
            assertThat(Set.copyOf(made)).containsAll(rows(rest)).containsAll(rows(first));
            assertThat(rows(rest)).hasSize(3);
            assertThat(first.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        }

        @Test
        void isEmptyForSomebodyWithoutTasks() {
            var idle = new Browserless(port).signedInAs(office.login("chuyenvien2"), DemoOffice.PASSWORD);

            assertThat(idle.page("/inbox").body()).contains("Không có việc nào đang chờ");
        }
    }

    @Nested
    class Claiming {
        @Test
        void keepsColleaguesAwayAndTellsThemWho() {
            var task = task(office.paper("Nhận: một người", "NORMAL"));

            var mine = clerk.post("/inbox/" + task.id() + "/claim", Map.of());
            var said = clerk.page("/inbox").body();
            var back = clerk.post("/inbox/" + task.id() + "/release", Map.of());
            var saidThen = clerk.page("/inbox").body();
            clerk.post("/inbox/" + task.id() + "/claim", Map.of());
            var again = clerk.post("/inbox/" + task.id() + "/claim", Map.of());
            var theirs = colleague.post("/inbox/" + task.id() + "/claim", Map.of());

            assertThat(List.of(mine.statusCode(), back.statusCode(), again.statusCode(), theirs.statusCode()))
                    .containsOnly(302);
            assertThat(undo(said)).isEqualTo("/inbox/" + task.id() + "/release");
            assertThat(undo(saidThen)).isEqualTo("/inbox/" + task.id() + "/claim");
            assertThat(colleague.page("/inbox?view=unit&q=m%E1%BB%99t+ng%C6%B0%E1%BB%9Di").body())
                    .contains("đã nhận việc này trước. Chưa có gì bị thay đổi.");
            assertThat(holder(task)).isEqualTo(office.person("vanthu"));
            assertThat(rows(colleague.page("/inbox?q=Nh%E1%BA%ADn:").body())).doesNotContain(task.id());
            assertThat(rows(clerk.page("/inbox?view=mine").body())).contains(task.id());
        }

        /** What the message offers to take back. */
        private static String undo(String page) {
            var form = Pattern.compile("<form[^>]*class=\"message-undo\"[^>]*action=\"([^\"]+)\"").matcher(page);
            assertThat(form.find()).isTrue();
            return form.group(1);
        }

        @Test
        void oneOfTwoPeopleAtOnceWinsAndTheOtherIsToldWho() {
            var one = new Browserless(port).signedInAs(office.login("vanthu"), DemoOffice.PASSWORD);
            var two = new Browserless(port).signedInAs("van-thu-hai");
            for (int round = 0; round < 5; round++) {
                var task = task(office.paper("Tranh: " + round, "NORMAL"));
                var theirs = CompletableFuture.supplyAsync(
                        () -> two.post("/inbox/" + task.id() + "/claim", Map.of()).statusCode());
                var mine = one.post("/inbox/" + task.id() + "/claim", Map.of()).statusCode();
                assertThat(List.of(mine, theirs.join())).containsOnly(302);

                var holder = holder(task);
                assertThat(holder).isIn(office.person("vanthu"), second);
                var loser = holder.equals(second) ? one : two;
                var winner = holder.equals(second) ? two : one;
                var name = beans.getBean(People.class).get(holder, office.today()).fullName();
                assertThat(loser.page("/inbox").body()).contains(
                        name + " đã nhận việc này trước. Chưa có gì bị thay đổi.");
                assertThat(winner.page("/inbox").body()).doesNotContain("đã nhận việc này trước");
            }
        }

        @Test
        void oneOfTwoPeopleWhoRegisterAtOnceTakesTheNumber() {
            var id = office.paper("Tranh vào sổ", "NORMAL");
            var document = office.document(id);
            var facts = document.facts();
            var form = Map.of("version", Integer.toString(document.version()), "issuerName", facts.issuerName(),
                    "number", facts.numberText(), "symbol", facts.symbol(), "issueDate", office.today().toString(),
                    "kind", facts.kind(), "subject", facts.subject(), "urgency", facts.urgency());

            var theirs = CompletableFuture.supplyAsync(() -> colleague.post("/incoming/" + id + "/register", form));
            var mine = clerk.post("/incoming/" + id + "/register", form);

            assertThat(List.of(mine.statusCode(), theirs.join().statusCode())).containsExactlyInAnyOrder(302, 409);
            var told = mine.statusCode() == 409 ? mine : theirs.join();
            assertThat(told.body()).containsAnyOf("vừa được thay đổi", "đã xử lý", "đã nhận");
            assertThat(jdbc.sql("SELECT count(*) FROM register_entry WHERE document_id = ?")
                    .param(id.value())
                    .query(Long.class)
                    .single()).isEqualTo(1);
        }

        @Test
        void givesTheTaskBackToEverybody() {
            var task = task(office.paper("Nhả việc", "NORMAL"));
            clerk.post("/inbox/" + task.id() + "/claim", Map.of());

            colleague.post("/inbox/" + task.id() + "/release", Map.of());
            var after = holder(task);
            clerk.post("/inbox/" + task.id() + "/release", Map.of());

            assertThat(after).isEqualTo(office.person("vanthu"));
            assertThat(rows(colleague.page("/inbox?view=claimable&q=Nh%E1%BA%A3").body())).contains(task.id());
        }

        @Test
        void saysThatATaskIsGone() {
            var task = task(office.paper("Đã xong rồi", "NORMAL"));
            office.register(task.matter().document());

            for (var id : List.of(task.id(), UUID.randomUUID())) {
                clerk.post("/inbox/" + id + "/claim", Map.of());
                assertThat(clerk.page("/inbox").body()).contains("Việc này đã xong hoặc không còn ở chỗ bạn.");
            }
        }

        @Test
        void isNotForOthers() {
            var task = task(office.paper("Không phải việc của chuyên viên", "NORMAL"));
            var specialist = new Browserless(port).signedInAs(office.login("chuyenvien"), DemoOffice.PASSWORD);

            var claimed = specialist.post("/inbox/" + task.id() + "/claim", Map.of());
            var opened = specialist.page("/inbox?open=" + task.id()).body();

            assertThat(claimed.statusCode()).isEqualTo(302);
            assertThat(office.tasks(task.matter().document()).getFirst().claim()).isNull();
            assertThat(opened).doesNotContain("Không phải việc của chuyên viên");
        }
    }

    @Nested
    class TheNextTask {
        @Test
        void isTheNextStepOfTheSameDocumentWhenItIsMine() {
            var task = task(office.paper("Tiếp: cùng văn bản", "NORMAL"));
            var then = then(clerk, "Ti%E1%BA%BFp:+c%C3%B9ng", task);
            office.register(task.matter().document());

            var next = location(clerk.page(then));

            var present = task(task.matter().document());
            assertThat(present.step()).isEqualTo("userTask_present");
            assertThat(next).startsWith("/documents/" + present.matter().document() + "?task=" + present.id());
        }

        @Test
        void isTheFollowingOneOfTheSameList() {
            var first = task(office.paper("Kế tiếp A", "NORMAL"));
            var second = task(office.paper("Kế tiếp B", "NORMAL"));
            var then = then(clerk, "K%E1%BA%BF+ti%E1%BA%BFp", first);
            finish(first);

            var next = location(clerk.page(then));
            assertThat(clerk.page(next).body()).contains("data-back href=\"/inbox?q=K%E1%BA%BF%20ti%E1%BA%BFp\"");
            finish(second);
            var none = clerk.page(then(next));

            assertThat(next).startsWith("/documents/" + second.matter().document() + "?task=" + second.id());
            assertThat(location(none)).isEqualTo("/inbox?q=K%E1%BA%BF%20ti%E1%BA%BFp");
            assertThat(clerk.page(location(none)).body()).contains("Đã hết việc trong danh sách này.");
        }

        @Test
        void standsBesideTheListWhenTheLastOneDid() {
            var first = task(office.paper("Cạnh A", "NORMAL"));
            var second = task(office.paper("Cạnh B", "NORMAL"));
            var then = then(clerk, "C%E1%BA%A1nh", first) + "&beside=true";
            finish(first);

            var next = location(clerk.page(then));

            assertThat(next).isEqualTo("/inbox?q=C%E1%BA%A1nh&open=" + second.id());
            assertThat(clerk.page(next).body()).contains("data-open=\"true\"",
                    "hx-get=\"/documents/" + second.matter().document());
        }

        private void finish(InboxTask task) {
            office.register(task.matter().document());
            office.present(task.matter().document());
        }
    }

    @Test
    void aDeputyOpensATaskInThePlaceOfTheAbsentPerson() {
        var task = task(office.paper("Làm thay lãnh đạo", "NORMAL"));
        office.register(task.matter().document());
        office.present(task.matter().document());
        deputise.deputise(Actor.SYSTEM, new Deputise.Absence(office.person("lanhdao"), office.person("cappho"),
                new Period(office.today(), office.today().plusDays(3)), "Đi công tác", "Quyết định 9/QĐ", Set.of()))
                .orThrow();
        var deputy = new Browserless(port).signedInAs(office.login("cappho"), DemoOffice.PASSWORD);
        var direct = task(task.matter().document());

        var list = deputy.page("/inbox?q=L%C3%A0m+thay").body();
        var opened = deputy.post("/inbox/" + direct.id() + "/open", Map.of("then", "/inbox?view=mine"));

        assertThat(list).contains("/inbox/" + direct.id() + "/open", "làm thay ", "#act\"", ">Bút phê</button>");
        assertThat(location(opened)).isEqualTo("/inbox?view=mine");
        assertThat(deputy.page("/inbox").body()).contains("Bạn đang làm thay");
    }

    private PersonId holder(InboxTask task) {
        return Objects.requireNonNull(office.tasks(task.matter().document()).getFirst().claim()).by();
    }

    private InboxTask task(DocumentId document) {
        return office.tasks(document).getFirst();
    }

    /** Where the act on this task leads, as the row of the list says. */
    private static String then(Browserless browser, String words, InboxTask task) {
        var page = browser.page("/inbox?q=" + words).body();
        var link = Pattern.compile("href=\"(/documents/" + task.matter().document() + "[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return then(link.group(1).replace("&amp;", "&"));
    }

    private static String then(String address) {
        return URLDecoder.decode(address.substring(address.indexOf("then=") + 5), StandardCharsets.UTF_8);
    }

    private static List<UUID> rows(String page) {
        return ROW.matcher(page).results().map(row -> UUID.fromString(row.group(1))).toList();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
