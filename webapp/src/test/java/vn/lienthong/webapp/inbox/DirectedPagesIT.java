package vn.lienthong.webapp.inbox;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.AssignHandler;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.FinishAssignment;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who leads follows directives by unit and person, and urges, over HTTP and without scripts. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectedPagesIT {
    private static final String PATH = "/inbox/directives";

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private AssignHandler assignHandler;
    @Autowired
    private FinishAssignment finishAssignment;
    @Autowired
    private JdbcClient jdbc;

    private DemoOffice office;
    private Browserless leader;

    @BeforeAll
    void signIn() {
        office = new DemoOffice(beans, "xab4");
        leader = signedIn("lanhdao");
    }

    private Browserless signedIn(String position) {
        return new Browserless(port).signedInAs(office.login(position), DemoOffice.PASSWORD);
    }

    @Test
    void theLeaderFollowsAndUrgesOneByOne() {
        var id = directed("Chậm báo cáo <kết quả>", "truongvp", "chuyenvien", 2);
        var head = signedIn("truongvp");

        assertThat(leader.page("/inbox").body()).contains(PATH).doesNotContain("/inbox/unit-work");
        assertThat(head.page("/inbox/unit-work").body()).contains(PATH);
        assertThat(signedIn("vanthu").page(PATH).statusCode()).isEqualTo(403);
        var page = leader.page(PATH + "?late=true&unit=" + office.placeOf("truongvp")).body();
        assertThat(page).contains("Chậm báo cáo &lt;kết quả&gt;", "quá hạn 2 ngày");
        assertThat(signedIn("truongphong").page(PATH).body()).doesNotContain("Chậm báo cáo");
        assertThat(leader.page(PATH + "?unit=%27&person=x&late=perhaps").statusCode()).isEqualTo(200);

        var form = form(page, id);
        var list = location(leader.post(form, Map.of("words", "Báo cáo trước 17 giờ")));
        assertThat(leader.page(list).body()).contains("Đã đôn đốc.", "đã đôn đốc");

        assertThat(signedIn("chuyenvien").page("/inbox").body()).contains("đôn đốc", "urged");
        assertThat(signedIn("chuyenvien").page("/documents/" + id).body()).contains("Báo cáo trước 17 giờ");
        var again = head.post(form, Map.of("words", "Nhắc lại"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("đã đôn đốc việc này lúc", "Có thể đôn đốc lại từ", "Nhắc lại");
        assertThat(signedIn("vanthu").post(form, Map.of()).statusCode()).isEqualTo(403);
        assertThat(leader.post(PATH + "/" + UUID.randomUUID() + "/" + UUID.randomUUID(), Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatWasTypedIsShownAgainWhereverItWasTyped() {
        var first = directed("Rất lâu rồi", "truongvp", "chuyenvien", 400);
        var gone = directed("Vừa xong", "truongvp", "chuyenvien", 399);
        var between = new ArrayList<DocumentId>();
        for (int i = 0; i < 28; i++)
            between.add(directed("Cũng lâu rồi " + i, "truongvp", "chuyenvien", 398));
        var last = directed("Ở trang hai", "truongvp", "chuyenvien", 300);
        var one = leader.page(PATH + "?late=true&unit=" + office.placeOf("truongvp")).body();
        var more = Pattern.compile("href=\"(" + PATH + "\\?[^\"]*after=[^\"]*)\"").matcher(one);
        assertThat(more.find()).isTrue();
        var two = leader.page(more.group(1).replace("&amp;", "&")).body();
        assertThat(two).contains("Ở trang hai").doesNotContain("Rất lâu rồi");
        var form = form(two, last);

        var back = location(leader.post(form, Map.of("words", "")));
        assertThat(leader.page(back).body()).contains("Ở trang hai").doesNotContain("Rất lâu rồi");
        var again = leader.post(form, Map.of("words", "Nhắc lại lần nữa"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Ở trang hai", "Nhắc lại lần nữa", "Có thể đôn đốc lại từ");

        var other = leader.post(form(one, first).replaceAll("handler=[^&]*", "handler="), Map.of("words", "Gửi ai"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("việc được giao không còn như trên trang", "Gửi ai");
        finish(gone);
        var late = leader.post(form(one, gone), Map.of("words", "Lời <gõ> rồi"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Phần việc này đã xong", "Lời &lt;gõ&gt; rồi", "/documents/" + gone);
        assertThat(leader.page(PATH + "?unit=" + UUID.randomUUID()).body()).contains("Đơn vị hoặc người đã chọn");
        between.forEach(this::finish); // so that the unit's first page is the other tests' again
        finish(first);
        finish(last);
    }

    private void finish(DocumentId id) {
        var part = Objects.requireNonNull(office.tasks(id).getFirst().assignment());
        finishAssignment.finish(office.actor("chuyenvien"), id, part, "đã xong").orThrow();
    }

    @Test
    void everythingLateOfAUnitIsUrgedTogether() {
        var late = List.of(directed("Trễ hạn một", "truongphong", null, 3),
                directed("Trễ hạn hai", "truongphong", null, 1));
        directed("Còn hạn", "truongphong", null, -9);
        var head = signedIn("truongphong");
        assertThat(head.page(PATH).body()).contains("Đang chờ chính bạn")
                .doesNotContainPattern("Đôn đốc (tất cả|\\d+ việc)");

        var unit = office.placeOf("truongphong");
        var page = leader.page(PATH + "?unit=" + unit + "&person=none").body();
        assertThat(page)
                .containsPattern("Đôn đốc 2 việc quá hạn…</span><span class=\"unseen\">: [^<]+ – Chưa phân công")
                .contains("Chưa phân công",
                        "đôn đốc thì phụ trách đơn vị được báo", "Trễ hạn một", "Còn hạn");
        assertThat(page.indexOf("Trễ hạn một")).isLessThan(page.indexOf("Trễ hạn hai"));
        var everybody = leader.page(PATH).body();
        assertThat(everybody).containsPattern("Đôn đốc tất cả \\(\\d+\\)…")
                .contains("Đôn đốc 2 việc quá hạn…",
                        "action=\"" + PATH + "/late?unit=" + unit + "\"");
        var bulk = location(leader.post(PATH + "/late?unit=" + unit, Map.of()));
        assertThat(leader.page(bulk).body()).contains("Lời đôn đốc", "Đôn đốc: 2 việc").doesNotContain("Còn hạn");
        leader.post(bulk.replaceAll("\\?.*", "") + "/begin", Map.of("words", ""));

        assertThat(finished(bulk)).contains("Đã làm xong 2 việc", "không rút lại được");
        for (var id : late) assertThat(office.tasks(id)).allMatch(task -> task.urged() != null);
        assertThat(head.page("/inbox").body()).contains("đôn đốc");
        var list = location(leader.post(PATH + "/late?unit=" + unit, Map.of()));
        assertThat(leader.page(list).body()).contains("Không có việc quá hạn nào để đôn đốc.");
    }

    @Test
    void whatTheRelayGaveUpIsStuckUntilItIsTriedAgain() {
        directed("Bị kẹt", "truongvp", "chuyenvien", 1);
        var unit = office.placeOf("truongvp");
        var bulk = location(leader.post(PATH + "/late?unit=" + unit, Map.of())).replaceAll("\\?.*", "");
        jdbc.sql("""
                INSERT INTO outbox (topic, key, created_at, not_before, parked_at, last_error)
                SELECT 'bulk-act', id, now(), now(), now(), 'x' FROM bulk_item WHERE bulk_id = ?::uuid""")
                .param(bulk.replaceAll(".*/", ""))
                .update();
        jdbc.sql("UPDATE bulk_act SET begun_at = now() WHERE id = ?::uuid").param(bulk.replaceAll(".*/", "")).update();

        var stuck = leader.page(bulk).body();
        assertThat(stuck).contains("Bị kẹt", "việc bị kẹt", "Thôi không làm").doesNotContain("data-again=\"/");
        assertThat(leader.post(bulk + "/retry", Map.of()).statusCode()).isEqualTo(302);

        assertThat(finished(bulk)).contains("Đã làm xong").doesNotContain("Thử lại");
    }

    /** @param late for how many days; below zero for what is due later */
    private DocumentId directed(String subject, String head, @Nullable String handler, int late) {
        var id = office.paper(subject, "NORMAL");
        office.register(id);
        office.present(id);
        var part = office.direct(office.actor("lanhdao"), id, new Charge(office.placeOf(head), HandlingRole.LEAD, null))
                .assignments()
                .getFirst();
        if (handler != null)
            assignHandler.assign(office.actor(head), id, part.id(), office.person(handler)).orThrow();
        jdbc.sql(
                "UPDATE inbox_task SET due_at = now() - make_interval(days => ?) WHERE document_id = ? AND completed_at IS NULL")
                .params(late, id.value())
                .update();
        return id;
    }

    private static String form(String page, DocumentId id) {
        var found = Pattern.compile("action=\"(" + PATH + "/" + id + "/[^\"]+)\"").matcher(page);
        if (!found.find()) throw new AssertionError("No form for " + id + " on " + page);
        return found.group(1).replace("&amp;", "&");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private String finished(String bulk) {
        var page = new ArrayList<String>();
        Await.until("it is over: " + bulk, Duration.ofSeconds(30), () -> {
            page.add(Objects.requireNonNull(leader.page(bulk).body()));
            return !page.getLast().contains("bulk-stop") && page.getLast().contains("Đã làm xong");
        });
        return page.getLast();
    }
}
