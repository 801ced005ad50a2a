package vn.lienthong.webapp.incoming;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.handling.Directives;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;
import vn.lienthong.webapp.walk.PageForm;

import static org.assertj.core.api.Assertions.assertThat;

/** A leader or a handler who cannot go on: the document goes to another one, over HTTP. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandOverPagesIT {
    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private Directives directives;
    @Autowired
    private JdbcClient jdbc;

    private DemoOffice office;
    private Browserless clerk;
    private Browserless leader;
    private Browserless deputy;
    private Browserless head;
    private Browserless specialist;

    @BeforeAll
    void signIn() {
        office = new DemoOffice(beans, "xa4");
        clerk = signedIn("vanthu");
        leader = signedIn("lanhdao");
        deputy = signedIn("cappho");
        head = signedIn("truongvp");
        specialist = signedIn("chuyenvien");
    }

    private Browserless signedIn(String position) {
        return new Browserless(port).signedInAs(office.login(position), DemoOffice.PASSWORD);
    }

    @Test
    void theClerkPresentsItToAnotherLeaderUntilTheDirectiveIsGiven() {
        var id = presented("Lãnh đạo đã chuyển công tác");
        var other = office.person("cappho").toString();

        assertThat(clerk.page("/documents/" + id).body()).contains("Trình lãnh đạo khác",
                "/incoming/" + id + "/present-again");
        assertThat(specialist.page("/incoming/" + id + "/present-again").statusCode()).isEqualTo(404);
        var mute = send(clerk, id, "present-again", Map.of("leader", other, "reason", " "));
        assertThat(mute.statusCode()).isEqualTo(422);
        assertThat(mute.body()).contains("Cần nêu lý do.", "value=\"" + other + "\" selected=\"selected\"");
        assertThat(send(leader, id, "present-again", Map.of("leader", other, "reason", "x")).statusCode())
                .isEqualTo(403);
        assertThat(send(clerk, id, "present-again", Map.of("leader", other, "reason", "đã chuyển công tác"))
                .statusCode()).isEqualTo(302);

        assertThat(leader.page("/documents/" + id).body()).doesNotContain("form-direct");
        assertThat(deputy.page("/documents/" + id).body()).contains("form-direct", "đã chuyển công tác",
                "Trình lãnh đạo khác");
        assertThat(direct(deputy, id).statusCode()).isEqualTo(302);
        var late = send(clerk, id, "present-again",
                Map.of("leader", office.person("lanhdao").toString(), "reason", "muộn"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Lãnh đạo đã cho ý kiến chỉ đạo nên không trình lại được.");
        assertThat(acts(id)).contains("document.presented-again");
    }

    @Test
    void theLeaderSendsAMisdirectedLetterBackAndTheClerkReturnsIt() {
        var id = presented("Gửi nhầm cơ quan");
        var why = "không thuộc thẩm quyền của xã";

        assertThat(leader.page("/documents/" + id).body()).contains("form-send-back", "Trả lại văn thư");
        assertThat(send(leader, id, "send-back", Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(send(clerk, id, "send-back", Map.of("reason", why)).statusCode()).isEqualTo(403);
        assertThat(send(leader, id, "send-back", Map.of("reason", why)).statusCode()).isEqualTo(302);

        assertThat(clerk.page("/documents/" + id).body()).contains("form-present", "form-return", why);
        assertThat(send(clerk, id, "return", Map.of("reason", why)).statusCode()).isEqualTo(302);
        assertThat(send(clerk, id, "return", Map.of("reason", why)).statusCode()).isEqualTo(409);
        assertThat(office.document(id).state()).isEqualTo(IncomingState.RETURNED_TO_SENDER);
        assertThat(clerk.page("/registers?direction=INCOMING").body()).contains("Đã trả lại nơi gửi");
    }

    @Test
    void ofTwoClicksOnOneIsDone() {
        var id = presented("Hai cú bấm");
        var form = Map.of("leader", office.person("cappho").toString(), "reason", "đi công tác", "version",
                String.valueOf(office.document(id).version()));

        var other = CompletableFuture.supplyAsync(() -> clerk.post("/incoming/" + id + "/present-again", form));
        var one = clerk.post("/incoming/" + id + "/present-again", form).statusCode();

        assertThat(List.of(one, other.join().statusCode())).containsExactlyInAnyOrder(302, 409);
    }

    @Test
    void theHeadGivesAMatterToAnotherPersonOfTheUnit() {
        var id = presented("Người xử lý nghỉ dài ngày");
        assertThat(direct(leader, id).statusCode()).isEqualTo(302);
        var part = directives.of(id).getFirst().assignments().getFirst().id().toString();
        var from = office.person("chuyenvien").toString();
        var to = office.person("truongvp").toString();
        assertThat(send(head, id, "assign", Map.of("assignment", part, "handler", from)).statusCode()).isEqualTo(302);

        assertThat(head.page("/documents/" + id).body()).contains("Giao người khác");
        assertThat(specialist.page("/documents/" + id).body()).doesNotContain("Giao người khác");
        assertThat(head.page("/incoming/" + id + "/reassign?assignment=" + part).body())
                .contains("name=\"from\" value=\"" + from)
                .doesNotContain("<option value=\"" + from);
        var change = Map.of("assignment", part, "from", from, "handler", to, "reason", "nghỉ thai sản");
        assertThat(send(specialist, id, "reassign", change).statusCode()).isEqualTo(403);
        assertThat(send(head, id, "reassign", Map.of("assignment", part, "from", from, "handler",
                UUID.randomUUID().toString(), "reason", "x")).statusCode()).isEqualTo(422);
        assertThat(send(head, id, "reassign", change).statusCode()).isEqualTo(302);
        assertThat(send(head, id, "reassign", change).statusCode()).isEqualTo(409);

        assertThat(send(specialist, id, "finish", Map.of("assignment", part, "result", "xong")).statusCode())
                .isEqualTo(404);
        assertThat(specialist.page("/inbox").body()).doesNotContain("Người xử lý nghỉ dài ngày");
        assertThat(head.page("/inbox").body()).contains("Người xử lý nghỉ dài ngày");
        assertThat(send(head, id, "finish", Map.of("assignment", part, "result", "đã trả lời")).statusCode())
                .isEqualTo(302);
        assertThat(office.document(id).state()).isEqualTo(IncomingState.RESOLVED);
        assertThat(send(head, id, "reassign", Map.of("assignment", part, "from", to, "handler", from, "reason", "x"))
                .body()).contains("Phần việc này đã có kết quả nên không giao lại được.");
        assertThat(acts(id)).contains("document.handler-changed");
    }

    @Test
    void aMatterGivenToTheWrongPersonGoesBackUntilThatOneBegins() {
        var id = presented("Giao nhầm người xử lý");
        assertThat(direct(leader, id).statusCode()).isEqualTo(302);
        var part = directives.of(id).getFirst().assignments().getFirst().id().toString();
        var from = office.person("chuyenvien").toString();
        var to = office.person("truongvp").toString();
        send(head, id, "assign", Map.of("assignment", part, "handler", from));
        head.page("/documents/" + id); // of two messages nobody has seen, a page shows the first
        var change = Map.of("assignment", part, "from", from, "handler", to, "reason", "nhầm dòng");
        assertThat(send(head, id, "reassign", change).statusCode()).isEqualTo(302);
        assertThat(head.page("/documents/" + id).body()).contains("Hoàn tác",
                "action=\"/incoming/" + id + "/take-back/reassign\"");
        var back = Map.of("assignment", part, "handler", to, "back", from);

        assertThat(send(specialist, id, "take-back/reassign", back).statusCode()).isIn(403, 404);
        assertThat(send(head, id, "take-back/reassign", back).statusCode()).isEqualTo(302);

        assertThat(head.page("/documents/" + id).body()).contains("Đã trả việc về người xử lý trước đó.",
                "Giao nhầm, trả về người giữ trước đó.");
        assertThat(directives.of(id).getFirst().assignments().getFirst().handler())
                .isEqualTo(office.person("chuyenvien"));
        assertThat(specialist.page("/inbox").body()).contains("Giao nhầm người xử lý");
        send(head, id, "take-back/reassign", back);
        assertThat(head.page("/documents/" + id).body()).doesNotContain("Đã trả việc về người xử lý trước đó.");
        assertThat(send(head, id, "reassign", change).statusCode()).isEqualTo(302);
        assertThat(send(head, id, "finish", Map.of("assignment", part, "result", "đã xong")).statusCode())
                .isEqualTo(302);
        send(head, id, "take-back/reassign", back);
        assertThat(directives.of(id).getFirst().assignments().getFirst().handler())
                .isEqualTo(office.person("truongvp"));
    }

    @Test
    void aMatterGivenAwayAmongTheUnitsWorkGoesBackFromThere() {
        var id = presented("Giao nhầm từ việc của đơn vị");
        assertThat(direct(leader, id).statusCode()).isEqualTo(302);
        var part = directives.of(id).getFirst().assignments().getFirst().id().toString();
        var from = office.person("chuyenvien").toString();
        send(head, id, "assign", Map.of("assignment", part, "handler", from));
        var desk = "/inbox/unit-work/" + office.tasks(id).getFirst().id();
        var change = Map.of("from", from, "to", office.person("truongvp").toString(), "reason", "nhầm dòng");
        assertThat(head.post(desk, change).statusCode()).isEqualTo(302);
        var undo = PageForm.of(head.page("/inbox/unit-work").body(), desk + "/back").orElseThrow();
        var untrue = new HashMap<>(undo);
        untrue.put("to", office.person("cappho").toString());

        head.post(desk + "/back", untrue);
        assertThat(head.page("/inbox/unit-work").body()).contains("Không hoàn tác được: người mới đã làm tiếp");
        head.post("/preferences/language", Map.of("value", "en"));
        head.post(desk + "/back", undo);
        assertThat(head.page("/inbox/unit-work").body()).contains("Given back to who had it before.");
        head.post("/preferences/language", Map.of("value", "vi"));

        assertThat(head.page("/documents/" + id).body()).contains("Giao nhầm, trả về người giữ trước đó.");
        assertThat(directives.of(id).getFirst().assignments().getFirst().handler())
                .isEqualTo(office.person("chuyenvien"));
    }

    /** Each by the message after the act, or by the button that the page keeps for as long. */
    @Test
    void whatWasDoneByMistakeIsTakenBackWhileNobodyHasGoneOn() {
        var id = registered("Trình nhầm lãnh đạo");
        var presenting = Map.of("leader", office.person("lanhdao").toString());
        assertThat(send(clerk, id, "present", presenting).statusCode()).isEqualTo(302);
        var undo = "action=\"/incoming/" + id + "/take-back/";
        var page = clerk.page("/documents/" + id).body();
        assertThat(page).contains("Đã trình lãnh đạo.", "Hoàn tác", "Rút lại văn bản đã trình", undo + "present\"");
        assertThat(leader.page("/documents/" + id).body()).contains("form-direct").doesNotContain(undo);
        var stale = Map.of("version", String.valueOf(office.document(id).version()), "text", "Giao", "role."
                + office.placeOf("truongvp"), "LEAD");

        assertThat(takeBack(clerk, id, "present", presenting)).contains("Đã rút lại; văn bản lại chờ trình lãnh đạo.",
                "form-present");
        var late = leader.post("/incoming/" + id + "/direct", stale);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Việc này vừa được thay đổi ở nơi khác");

        office.present(id);
        assertThat(takeBack(clerk, id, "present", Map.of("leader", office.person("cappho").toString())))
                .as("the message of an earlier act")
                .contains("Không rút lại được: văn bản đã đi tiếp.");
        assertThat(direct(leader, id).statusCode()).isEqualTo(302);
        assertThat(leader.page("/documents/" + id).body()).contains("Rút lại bút phê", undo + "direct\"");
        assertThat(takeBack(clerk, id, "present", presenting)).contains("Không rút lại được: văn bản đã đi tiếp.");
        var part = directives.of(id).getFirst().assignments().getFirst().id().toString();
        var handler = Map.of("assignment", part, "handler", office.person("chuyenvien").toString());
        var directive = Map.of("directive", directives.of(id).getFirst().id().toString());
        assertThat(send(head, id, "assign", handler).statusCode()).isEqualTo(302);
        assertThat(takeBack(leader, id, "direct", directive))
                .contains("Không rút lại được ý kiến chỉ đạo: ", "đã bắt đầu làm.");
        assertThat(head.page("/documents/" + id).body()).contains("Rút lại việc đã giao · Văn phòng");
        assertThat(takeBack(head, id, "assign", handler)).contains("việc lại chờ phân công", "form-assign");
        assertThat(specialist.page("/documents/" + id).statusCode()).isEqualTo(404);
        assertThat(takeBack(leader, id, "direct", directive)).contains("Đã rút lại bút phê", "form-direct");
        var tooLate = send(head, id, "assign", handler);
        assertThat(tooLate.statusCode()).isEqualTo(404);
        assertThat(tooLate.body()).contains("có thể văn bản vừa được rút lại hoặc chuyển cho người khác");

        assertThat(office.document(id).state()).isEqualTo(IncomingState.PRESENTED);
        assertThat(acts(id)).contains("document.presenting-taken-back", "document.directive-taken-back",
                "document.assigning-taken-back");
        assertThat(clerk.post("/incoming/" + id + "/take-back/present", Map.of()).statusCode()).isEqualTo(404);
        assertThat(clerk.post("/incoming/" + id + "/take-back/shred", presenting).statusCode()).isEqualTo(404);
    }

    private String takeBack(Browserless by, DocumentId id, String act, Map<String, String> what) {
        assertThat(by.post("/incoming/" + id + "/take-back/" + act, what).statusCode()).isEqualTo(302);
        return by.page("/documents/" + id).body();
    }

    private DocumentId presented(String subject) {
        var id = registered(subject);
        office.present(id);
        return id;
    }

    private DocumentId registered(String subject) {
        var id = office.paper(subject, "NORMAL");
        office.register(id);
        return id;
    }

    private HttpResponse<String> direct(Browserless by, DocumentId id) {
        return send(by, id, "direct", Map.of("text", "Giao Văn phòng", "role." + office.placeOf("truongvp"), "LEAD"));
    }

    private HttpResponse<String> send(Browserless by, DocumentId id, String act, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("version", String.valueOf(office.document(id).version()));
        return by.post("/incoming/" + id + "/" + act, all);
    }

    private List<String> acts(DocumentId id) {
        return jdbc.sql("SELECT act FROM audit_event WHERE object_id = ?")
                .param(id.value())
                .query((row, _) -> row.getString("act"))
                .list();
    }
}
