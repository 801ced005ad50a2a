package vn.lienthong.webapp.outgoing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.document.OutgoingDocument.Issued;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.Directives;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A letter goes to another agency, is handled and answered there, and the answer comes back to it. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyIT {
    private static final String PIN = "123456";
    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private OutgoingDocuments documents;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private Directives directives;
    @Autowired
    private JdbcClient jdbc;

    private DemoOffice there;
    private Desk handler;

    @BeforeAll
    void signIn() {
        there = new DemoOffice(beans, "xa2");
        handler = Desk.of(port, there.login("chuyenvien"));
    }

    @Test
    void theSenderSeesWhatTheReplyAnswersAndWhereTheReplyIs() {
        var asked = Desk.of(port, "chuyenvien2.xa1").complete("V/v hỏi ý kiến", "xã Tân Lập");
        issue(asked, "xa1");
        var came = arrived(asked);
        handle(came);

        var done = handler.page("/documents/" + came);
        assertThat(done).contains("/outgoing/new?replyTo=" + came);
        assertThat(Desk.of(port, there.login("vanthu")).page("/documents/" + came)).doesNotContain("replyTo=");
        var form = new HashMap<>(handler.newDraft("V/v trả lời ý kiến"));
        form.put("replyTo", came.toString());
        var reply = handler.complete(form, "xã Hòa Bình");
        assertThat(handler.page("/documents/" + reply)).contains("<dt>Trả lời</dt>", "href=\"/documents/" + came);
        assertThat(handler.page("/documents/" + came)).contains("Văn bản trả lời", "href=\"/documents/" + reply,
                "Chưa có số", "Soạn văn bản trả lời");
        // the clerk may not read a colleague's draft, and learns no more than that there is one
        assertThat(Desk.of(port, there.login("vanthu")).page("/documents/" + came)).contains("Chưa có số")
                .doesNotContain("/documents/" + reply, "V/v trả lời ý kiến");
        issue(reply, "xa2");
        var back = arrived(reply);

        var sender = Desk.of(port, "vanthu.xa1");
        assertThat(sender.page("/documents/" + back)).contains("Trả lời văn bản của cơ quan mình",
                "href=\"/documents/" + asked, code(asked));
        assertThat(sender.page("/documents/" + asked)).contains("Văn bản trả lời", "href=\"/documents/" + back,
                code(reply), "Chờ vào sổ");
        assertThat(handler.page("/documents/" + came)).contains(code(reply), "Đã ban hành",
                "/outgoing/new?replyTo=" + came);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE object_id = ? AND act = 'document.reply-started'")
                .param(came.value())
                .query(Integer.class)
                .single()).isOne();
    }

    @Test
    void theSendersRegistryIsToldThatItCameBack() {
        var id = Desk.of(port, "chuyenvien2.xa1").complete("V/v gửi nhầm nơi nhận", "xã Tân Lập");
        issue(id, "xa1");
        var came = arrived(id);
        var registry = Desk.of(port, "vanthu.xa1");
        assertThat(registry.page("/outgoing?returned=true")).doesNotContain("V/v gửi nhầm nơi nhận");

        var receiver = Desk.of(port, there.login("vanthu"));
        var form = Map.of("version", Desk.versionOn(receiver.page("/documents/" + came)), "reason",
                "Không phải của xã");
        assertThat(receiver.browser.post("/incoming/" + came + "/return", form).statusCode()).isEqualTo(302);

        assertThat(waiting(registry.page("/inbox"))).isEqualTo(1);
        assertThat(waiting(Desk.of(port, "chuyenvien2.xa1").page("/inbox"))).isZero();
        assertThat(registry.page("/outgoing?returned=true")).contains("V/v gửi nhầm nơi nhận",
                "badge-alarm\">Bị trả lại");
        assertThat(registry.page("/documents/" + id)).contains("Trả lại", "UBND xã Tân Lập: Không phải của xã");
        assertThat(registry.page("/outgoing/" + id + "/deliveries")).contains("1 bị trả lại", "<strong>02</strong>");
        assertThat(waiting(registry.page("/inbox"))).isZero();
        assertThat(registry.page("/outgoing?returned=true")).contains("V/v gửi nhầm nơi nhận");
    }

    /** The number beside the menu's outgoing documents. */
    private static int waiting(String page) {
        var entry = page.substring(page.indexOf("href=\"/outgoing\""));
        var found = Pattern.compile("class=\"count\"[^>]*><span>(\\d+)")
                .matcher(entry.substring(0, entry.indexOf("</a>")));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Test
    void everyPageThatShowsADocumentIsAReadingOfIt() {
        var id = Desk.of(port, "chuyenvien2.xa1").complete("V/v mỗi lần xem", "xã Tân Lập");
        issue(id, "xa1");
        var came = arrived(id);
        var registry = Desk.of(port, "vanthu.xa1");
        var receiver = Desk.of(port, there.login("vanthu"));

        assertThat(readings(registry, DocumentId.of(id), "/outgoing/" + id + "/deliveries")).isEqualTo(1);
        assertThat(readings(registry, DocumentId.of(id), "/documents/" + id + "/progress")).isEqualTo(1);
        assertThat(readings(registry, DocumentId.of(id), "/documents/" + id + "/progress.bpmn")).isEqualTo(1);
        assertThat(readings(receiver, came, "/incoming/" + came + "/register")).isEqualTo(1);
        assertThat(readings(receiver, came, "/incoming/" + came + "/return")).isEqualTo(1);
        handle(came);
        assertThat(readings(handler, came, "/outgoing/new?replyTo=" + came)).isEqualTo(1);
        assertThat(readings(handler, came, "/documents/" + came)).isEqualTo(1);
    }

    private long readings(Desk reader, DocumentId document, String path) {
        var before = readings(document);
        reader.page(path);
        return readings(document) - before;
    }

    private long readings(DocumentId document) {
        return jdbc.sql("SELECT count(*) FROM audit_event WHERE object_id = ? AND act = 'document.read'")
                .param(document.value())
                .query(Long.class)
                .single();
    }

    @Test
    void anotherRecipientReadsWhatItAnswersInWordsOnly() {
        var paper = there.paper("Hỏi trên giấy", "NORMAL");
        there.register(paper);
        there.present(paper);
        direct(paper);
        assign(paper);
        var form = new HashMap<>(handler.newDraft("V/v trả lời văn bản giấy"));
        form.put("replyTo", paper.toString());
        var reply = handler.complete(form, "xã Hòa Bình");
        issue(reply, "xa2");

        var page = Desk.of(port, "vanthu.xa1").page("/documents/" + arrived(reply));

        assertThat(page).contains("<dt>Trả lời</dt>", there.document(paper).facts().code(), "Sở Nội vụ")
                .doesNotContain(paper.toString(), "Hỏi trên giấy");
    }

    private void issue(String id, String key) {
        var review = key.equals("xa1") ? "truongphong" : "truongvp";
        var drafter = key.equals("xa1") ? "chuyenvien2" : "chuyenvien";
        goesOn(Desk.of(port, drafter + "." + key).post(id, "submit", Map.of()).statusCode());
        goesOn(Desk.of(port, review + "." + key).act(id, "review", Map.of()).statusCode());
        var leader = Desk.of(port, "lanhdao." + key);
        goesOn(leader.act(id, "approve", Map.of()).statusCode());
        goesOn(leader.act(id, "sign", Map.of("pin", PIN)).statusCode());
        goesOn(Desk.of(port, "vanthu." + key).act(id, "issue", Map.of("pin", PIN)).statusCode());
    }

    private DocumentId arrived(String issued) {
        var id = DocumentId.of(issued);
        Await.until(SOON, () -> deliveries.of(id).stream().allMatch(one -> one.state() != DeliveryState.QUEUED));
        return Objects.requireNonNull(deliveries.of(id).getFirst().incoming());
    }

    private void handle(DocumentId came) {
        Desk.of(port, there.login("vanthu")).page("/documents/" + came);
        there.register(came);
        there.present(came);
        direct(came);
        assign(came);
        post("chuyenvien", came, "finish",
                Map.of("assignment", assignment(came), "result", "Sẽ trả lời bằng công văn"));
    }

    private void direct(DocumentId came) {
        post("lanhdao", came, "direct", Map.of("text", "Giao Văn phòng", "role." + there.placeOf("truongvp"), "LEAD"));
    }

    private void assign(DocumentId came) {
        post("truongvp", came, "assign",
                Map.of("assignment", assignment(came), "handler", there.person("chuyenvien").toString()));
    }

    private String assignment(DocumentId came) {
        return directives.of(came).getFirst().assignments().getFirst().id().toString();
    }

    private void post(String position, DocumentId id, String act, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("version", String.valueOf(there.document(id).version()));
        var path = "/incoming/" + id + "/" + act;
        goesOn(Desk.of(port, there.login(position)).browser.post(path, form).statusCode());
    }

    private static void goesOn(int status) {
        assertThat(status).isEqualTo(302);
    }

    private String code(String id) {
        return ((Issued) documents.find(DocumentId.of(id)).orElseThrow()).issue().code();
    }
}
