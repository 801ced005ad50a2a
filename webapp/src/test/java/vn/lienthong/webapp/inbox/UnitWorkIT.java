package vn.lienthong.webapp.inbox;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.RemoveFromPost;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.DemoWork;
import vn.lienthong.webapp.fixtures.WebTest;
import vn.lienthong.webapp.walk.PageForm;

import static org.assertj.core.api.Assertions.assertThat;

/** The head of a unit sees what its people have, and gives it to others, over HTTP. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitWorkIT {
    /** Behind everything that waits. */
    private static final String END = "_9999-01-01T00:00:00Z_ffffffff-ffff-ffff-ffff-ffffffffffff";

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private DemoWork work;
    @Autowired
    private OutgoingDocuments documents;
    @Autowired
    private GrantRole grantRole;
    @Autowired
    private RemoveFromPost removeFromPost;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;

    private DemoOffice office;
    private Browserless officeHead;

    @BeforeAll
    void signIn() {
        office = new DemoOffice(beans, "xa5");
        officeHead = signedIn("truongvp");
    }

    private Browserless signedIn(String position) {
        return new Browserless(port).signedInAs(office.login(position), DemoOffice.PASSWORD);
    }

    @Test
    void theDraftOfWhoLeftIsWrittenOnByAnother() {
        var subject = "Dự thảo của người chuyển đi";
        var draft = work.draft(office.login("chuyenvien"), office.login("lanhdao"), subject);
        for (var post : people.postsOf(office.person("chuyenvien"), office.today()))
            removeFromPost.remove(Actor.SYSTEM,
                    new RemoveFromPost.Removal(post.id(), office.today().minusDays(1), "12/QĐ")).orThrow();
        var to = office.person("truongvp").toString();

        assertThat(officeHead.page("/inbox").body()).contains("/inbox/unit-work");
        var address = address(subject);
        assertThat(signedIn("truongphong").page("/inbox/unit-work").body()).doesNotContain(subject);
        assertThat(signedIn("vanthu").page("/inbox/unit-work").statusCode()).isEqualTo(403);
        assertThat(signedIn("vanthu").page("/inbox").body()).doesNotContain("/inbox/unit-work");
        var mute = give(officeHead, address, "chuyenvien", to, " ");
        assertThat(mute.statusCode()).isEqualTo(422);
        assertThat(mute.body()).contains("Cần nêu lý do.", subject);
        var beyond = officeHead.post(address, Map.of("from", office.person("chuyenvien").toString(), "to",
                UUID.randomUUID().toString(), "reason", "viết đã lâu", "after", END));
        assertThat(beyond.statusCode()).isEqualTo(422);
        assertThat(beyond.body()).contains("Lời bạn đã viết: viết đã lâu").doesNotContain(subject);
        give(signedIn("truongphong"), address, "chuyenvien", to, "của tôi");
        assertThat(drafter(draft)).isEqualTo(office.person("chuyenvien").toString());
        assertThat(give(officeHead, address, "chuyenvien", UUID.randomUUID().toString(), "người lạ").statusCode())
                .isEqualTo(422);

        assertThat(give(officeHead, address, "chuyenvien", to, "đã chuyển công tác").statusCode()).isEqualTo(302);

        var after = officeHead.page("/inbox/unit-work").body();
        assertThat(after).contains("Đã giao người khác.");
        assertThat(PageForm.of(after, address + "/back")).as("who left gets nothing back").isEmpty();
        assertThat(drafter(draft)).isEqualTo(to);
        assertThat(officeHead.page("/inbox").body()).contains(subject);
        assertThat(signedIn("chuyenvien").page("/inbox").body()).doesNotContain(subject);
        assertThat(officeHead.page("/documents/" + draft).body()).contains("đã chuyển công tác",
                "Giao người soạn khác");
        give(officeHead, address, "chuyenvien", to, "trang cũ");
        assertThat(officeHead.page("/inbox/unit-work").body()).doesNotContain("Đã giao người khác.");
    }

    @Test
    void aDraftGivenToTheWrongPersonGoesBackUntilSomebodyWritesOnIt() {
        var agency = new DemoOffice(beans, "xa4");
        var head = new Browserless(port).signedInAs(agency.login("truongvp"), DemoOffice.PASSWORD);
        var stranger = new Browserless(port).signedInAs(agency.login("truongphong"), DemoOffice.PASSWORD);
        var from = agency.person("chuyenvien").toString();
        var to = agency.person("truongvp").toString();
        var draft = work.draft(agency.login("chuyenvien"), agency.login("lanhdao"), "Dự thảo giao nhầm");
        var address = "/inbox/unit-work/" + agency.tasks(draft).getFirst().id();
        var change = Map.of("from", from, "to", to, "reason", "nhầm dòng");
        assertThat(head.post(address, change).statusCode()).isEqualTo(302);
        var undo = PageForm.of(head.page("/inbox/unit-work").body(), address + "/back").orElseThrow();

        var theirs = Map.of("from", to, "to", from);
        assertThat(stranger.post(address + "/back", theirs).statusCode()).isEqualTo(302);
        assertThat(drafter(draft)).isEqualTo(to);
        assertThat(head.post(address + "/back", undo).statusCode()).isEqualTo(302);
        assertThat(head.page("/inbox/unit-work").body()).contains("Đã trả việc về người giữ trước đó.");
        assertThat(drafter(draft)).isEqualTo(from);

        assertThat(head.post(address, change).statusCode()).isEqualTo(302);
        var late = PageForm.of(head.page("/inbox/unit-work").body(), address + "/back").orElseThrow();
        work.attach(agency.login("truongvp"), draft, documents.find(draft).orElseThrow().version(), "cong-van.pdf",
                "application/pdf");
        assertThat(head.post(address + "/back", late).statusCode()).isEqualTo(302);
        assertThat(head.page("/inbox/unit-work").body()).contains("Không hoàn tác được: người mới đã làm tiếp");
        assertThat(drafter(draft)).isEqualTo(to);
    }

    @Test
    void aTaskThatAnAbsentColleagueClaimedIsGivenToAnother() {
        var subject = "Văn thư đã nhận rồi nghỉ";
        var id = office.paper(subject, "NORMAL");
        var clerk = signedIn("vanthu");
        var task = office.tasks(id).getFirst().id();
        assertThat(clerk.post("/inbox/" + task + "/claim", Map.of()).statusCode()).isEqualTo(302);
        grantRole.grant(Actor.SYSTEM, new GrantRole.NewGrant(office.person("truongvp"), new RoleKey("REGISTRY_CLERK"),
                office.agency(), Reach.WITHIN_AGENCY, Period.since(office.today()), "13/QĐ")).orThrow();
        officeHead = signedIn("truongvp"); // other rights end the session
        var address = address(subject);

        var to = office.person("truongvp").toString();
        assertThat(give(officeHead, address, "vanthu", to, "nhầm dòng").statusCode()).isEqualTo(302);
        var undo = PageForm.of(officeHead.page("/inbox/unit-work").body(), address + "/back").orElseThrow();
        assertThat(officeHead.post(address + "/back", undo).statusCode()).isEqualTo(302);
        assertThat(officeHead.page("/inbox/unit-work").body()).contains("Đã trả việc về người giữ trước đó.");
        assertThat(office.tasks(id).getFirst().claim()).matches(claim -> claim.isBy(office.person("vanthu")));

        assertThat(give(officeHead, address, "vanthu", to, "nghỉ ốm").statusCode()).isEqualTo(302);

        assertThat(clerk.page("/documents/" + id).body()).contains("đã nhận");
        assertThat(officeHead.page("/documents/" + id).body()).contains("form-register", "Chuyển việc đã nhận");
    }

    @Test
    void everythingSomebodyHasIsGivenToAnotherTogether() {
        for (var subject : List.of("Giao hết: một", "Giao hết: hai"))
            work.draft(office.login("chuyenvien2"), office.login("lanhdao"), subject);
        var head = signedIn("truongphong");
        var theirs = Map.of("person", office.person("chuyenvien2").toString());

        assertThat(head.page("/inbox/unit-work").body()).contains("Giao hết việc của", "cho người khác…");
        var bulk = givesAll(head, theirs);

        assertThat(head.page(bulk).body()).contains("Giao nhiều việc cho người khác", "Giao hết: một", "Giao hết: hai")
                .doesNotContain("Lần này giao", "Số việc không giao");
        assertThat(givesAll(signedIn("truongvp"), theirs)).isEqualTo("/inbox/unit-work");
        assertThat(givesAll(head, Map.of("person", ""))).isEqualTo("/inbox/unit-work");
        assertThat(head.page("/inbox/unit-work").body()).contains("Chưa chọn người có việc cần giao.");
        assertThat(signedIn("vanthu").post("/inbox/unit-work/all", theirs).statusCode()).isEqualTo(403);
    }

    @Test
    void whatOfEverythingIsNotGivenIsSaid() {
        work.draft(office.login("truongphong"), office.login("lanhdao"), "Của phụ trách");
        work.draft(office.login("chuyenvien2"), office.login("lanhdao"), "Của chuyên viên");
        var theirs = Map.of("person", office.person("chuyenvien2").toString());
        var head = signedIn("truongphong");
        assertThat(head.page("/inbox/unit-work").body())
                .containsPattern("(?s)<select[^>]+name=\"person\".*<option[^>]+>[^<]+ \\(\\d+ việc\\)</option>");
        try {
            claimed("DRAFT_DOCUMENT", 201);
            claimed("SIGN_DOCUMENT", 2);
            var page = head.page(givesAll(head, theirs)).body();

            assertThat(page).containsPattern("Lần này giao 200 trên 20\\d việc; giao phần còn lại sau lần này\\.")
                    .contains("Số việc không giao vì không có người khác trong đơn vị làm được: 2.");
        } finally {
            jdbc.sql("DELETE FROM inbox_task WHERE step = 'step-many'").update();
        }
    }

    /** Tasks that several may do; one of the unit has them all. */
    private void claimed(String act, int number) {
        jdbc.sql("""
                INSERT INTO inbox_task (id, document_id, direction, agency_id, step, page, holder, subject, urgency,
                    urgency_rank, created_at, claimed_by, claimed_at)
                SELECT gen_random_uuid(), gen_random_uuid(), 'OUTGOING', :agency, 'step-many', 'x', :holder, 'V/v', 'NORMAL',
                    0, now(), :person, now() FROM generate_series(1, :number)""")
                .param("agency", office.agency().value())
                .param("holder", act + ":" + office.placeOf("chuyenvien2"))
                .param("person", office.person("chuyenvien2").value())
                .param("number", number)
                .update();
    }

    private static String givesAll(Browserless by, Map<String, String> whose) {
        var answer = by.post("/inbox/unit-work/all", whose);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private String address(String subject) {
        var page = officeHead.page("/inbox/unit-work").body();
        var found = Pattern.compile("action=\"(/inbox/unit-work/[^\"]+)\"").matcher(page);
        if (!page.contains(subject)) throw new AssertionError(subject + " is not on " + page);
        if (!found.find(page.indexOf(subject))) throw new AssertionError("Nobody else for " + subject);
        return found.group(1);
    }

    private HttpResponse<String> give(Browserless by, String address, String from, String to, String reason) {
        return by.post(address, Map.of("from", office.person(from).toString(), "to", to, "reason", reason));
    }

    private String drafter(DocumentId id) {
        return documents.find(id).orElseThrow().facts().drafter().toString();
    }
}
