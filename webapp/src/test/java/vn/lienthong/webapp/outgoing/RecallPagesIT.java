package vn.lienthong.webapp.outgoing;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A draft that somebody else has is taken back or sent to another signer, over HTTP. */
@WebTest
class RecallPagesIT {
    @LocalServerPort
    private int port;

    private Desk drafter = new Desk(new Browserless(0));
    private String id = "";

    @BeforeEach
    void submit() {
        drafter = Desk.of(port, "chuyenvien2.xa1");
        id = drafter.complete("V/v rút lại", "huyện Đông Hải");
        assertThat(drafter.post(id, "submit", Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasSentAMomentAgoIsTakenBackFromTheMessage() {
        var said = Desk.match(drafter.page("/documents/" + id), "(?s)(<form[^>]*message-undo.*?</form>)");

        var undone = drafter.browser.post(Desk.match(said, "action=\"([^\"]+)\""),
                Map.of("version", Desk.match(said, "name=\"version\" value=\"(\\d+)\""), "then",
                        Desk.match(said, "name=\"then\" value=\"([^\"]+)\"")));

        assertThat(undone.headers().firstValue("Location")).hasValue("/outgoing/" + id + "/edit");
        assertThat(drafter.page("/outgoing/" + id + "/edit")).contains("Đã rút lại dự thảo.")
                .doesNotContain(
                        "message-undo");
    }

    @Test
    void theDrafterTakesItBackBeforeItIsReviewed() {
        var head = Desk.of(port, "truongphong.xa1");
        var before = Desk.versionOn(head.page("/documents/" + id));
        assertThat(drafter.page("/documents/" + id)).contains("Rút lại dự thảo").doesNotContain("Chuyển người ký khác");

        assertThat(drafter.act(id, "recall", Map.of()).statusCode()).isEqualTo(302);

        assertThat(drafter.page("/documents/" + id)).contains("Đã rút lại dự thảo.", "Soạn tiếp");
        assertThat(head.browser.post("/outgoing/" + id + "/review", Map.of("version", before)).statusCode())
                .isEqualTo(409);
        assertThat(drafter.browser.post("/outgoing/" + id + "/recall", Map.of("version", before)).statusCode())
                .isEqualTo(409);
        assertThat(Desk.of(port, "chuyenvien.xa2").browser
                .post("/outgoing/" + id + "/recall", Map.of("version", before))
                .statusCode()).isEqualTo(404);
    }

    @Test
    void itGoesToAnotherSignerAndIsNotTakenBackOnceApproved() {
        var head = Desk.of(port, "truongphong.xa1");
        assertThat(head.act(id, "review", Map.of()).statusCode()).isEqualTo(302);
        var leader = Desk.of(port, "lanhdao.xa1");
        var page = drafter.page("/documents/" + id);
        var other = Desk.match(page, "<option value=\"([0-9a-f-]{36}:DEPUTY_FOR)\"");

        var mute = drafter.act(id, "signer", Map.of("signer", other, "reason", " "));
        var nonsense = drafter.act(id, "signer", Map.of("signer", "x", "reason", "giữ lại lời này"));
        assertThat(leader.act(id, "signer", Map.of("signer", other, "reason", "x")).statusCode()).isEqualTo(403);
        assertThat(leader.act(id, "recall", Map.of()).statusCode()).isEqualTo(403);
        assertThat(drafter.act(id, "signer", Map.of("signer", other, "reason", "đi công tác")).statusCode())
                .isEqualTo(302);

        assertThat(mute.statusCode()).isEqualTo(422);
        assertThat(mute.body()).contains("Cần nêu lý do.");
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("giữ lại lời này");
        assertThat(leader.browser.page("/documents/" + id).statusCode()).isEqualTo(404);
        var deputy = Desk.of(port, "cappho.xa1");
        assertThat(deputy.page("/documents/" + id)).contains("đi công tác", "Chuyển người ký khác");
        assertThat(deputy.act(id, "approve", Map.of()).statusCode()).isEqualTo(302);
        var version = Desk.versionOn(deputy.page("/documents/" + id));
        var late = drafter.browser.post("/outgoing/" + id + "/recall", Map.of("version", version));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Văn bản đã được duyệt nên không rút lại hay đổi người ký được.");
    }
}
