package vn.lienthong.webapp.inbox;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.Directives;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.inbox.ClaimTask;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Several tasks at a time, as the pages have it, along the whole road of incoming documents. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkPagesIT {
    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private Directives directives;
    @Autowired
    private ClaimTask claimTask;

    private DemoOffice office;
    private Browserless clerk;
    private Browserless head;

    @BeforeAll
    void openTheOffice() {
        office = new DemoOffice(beans, "xab2");
        clerk = signedIn("vanthu");
        head = signedIn("truongvp");
    }

    private Browserless signedIn(String position) {
        return new Browserless(port).signedInAs(office.login(position), DemoOffice.PASSWORD);
    }

    @Test
    void documentsGoTheirWayTogether() {
        var documents = List.of(registered("Cùng trình một"), registered("Cùng trình hai"));

        var present = begin(clerk, "present", tasks(documents), Map.of("person", id("lanhdao")));
        assertThat(finished(clerk, present)).contains("Đã làm xong 2 việc", "Hoàn tác: rút lại 2 văn bản đã trình");
        var change = begin(signedIn("lanhdao"), "direct", tasks(documents),
                Map.of("unit", office.placeOf("truongvp").toString(), "words", "Tham mưu trả lời", "dueOn", ""));
        finished(signedIn("lanhdao"), change);
        var assign = begin(head, "assign", tasks(documents), Map.of("person", id("chuyenvien")));
        finished(head, assign);

        for (var document : documents) {
            assertThat(office.document(document).state()).isEqualTo(IncomingState.IN_PROGRESS);
            assertThat(office.tasks(document)).singleElement()
                    .matches(task -> task.holder().key().contains(office.person("chuyenvien").toString()));
        }
        assertThat(directives.of(documents.getLast())).singleElement()
                .matches(directive -> directive.text().equals("Tham mưu trả lời"));
        assertThat(clerk.page("/inbox/bulk").body()).contains("Trình lãnh đạo nhiều văn bản");
    }

    @Test
    void whatWasForwardedByMistakeComesBackTogetherAndWhatHasGoneOnIsToldAlone() {
        var documents = List.of(registered("Trình nhầm một"), registered("Trình nhầm hai"), registered("Đã bút phê"));
        var present = begin(clerk, "present", tasks(documents), Map.of("person", id("lanhdao")));
        finished(clerk, present);
        var gone = documents.getLast();
        office.direct(office.actor("lanhdao"), gone,
                new Charge(office.placeOf("truongvp"), HandlingRole.LEAD, null));

        assertThat(undone(clerk, present)).contains("Hoàn tác – Rút lại nhiều văn bản",
                "Đã làm xong 2 việc, 1 việc không làm được", "Không rút lại được: văn bản đã đi tiếp.", "Đã bút phê");
        for (var document : documents.subList(0, 2))
            assertThat(office.document(document).state()).isEqualTo(IncomingState.REGISTERED);
        var assign = begin(head, "assign", tasks(List.of(gone)), Map.of("person", id("chuyenvien")));
        finished(head, assign);
        assertThat(undone(head, assign)).contains("Đã làm xong 1 việc", "Đã rút lại thì làm lại như thường");
        assertThat(office.document(gone).state()).isEqualTo(IncomingState.DIRECTED);
        assertThat(head.page(assign).body()).contains("Không còn việc nào ở đây để hoàn tác.");

        var leader = signedIn("lanhdao");
        var again = begin(clerk, "present", tasks(documents.subList(0, 2)), Map.of("person", id("lanhdao")));
        finished(clerk, again);
        var change = begin(leader, "direct", tasks(documents.subList(0, 2)),
                Map.of("unit", office.placeOf("truongvp").toString(), "words", "Nhầm đơn vị", "dueOn", ""));
        finished(leader, change);
        claimTask.claim(office.actor("truongvp"), task(documents.getFirst(), "userTask_assignHandler")).orThrow();
        assertThat(undone(leader, change)).contains("Đã làm xong 1 việc, 1 việc không làm được",
                "đã bắt đầu làm");
        assertThat(directives.of(documents.get(1))).isEmpty();
    }

    private static String undone(Browserless by, String bulk) {
        return finished(by, address(by.post(bulk.replaceAll("\\?.*", "") + "/undo", Map.of())));
    }

    @Test
    void claimsAreNewsUntilLookedAtAndAreTakenBackTogether() {
        var documents = List.of(paper("Nhận chung một"), paper("Nhận chung hai"), paper("Đồng nghiệp nhận trước"));
        var tasks = tasks(documents);
        claimTask.claim(office.actor("vanthu"), tasks.getLast()).orThrow();

        var bulk = address(clerk.post("/inbox/bulk", chosen("claim", tasks, Map.of("then", "/inbox?urgency=NORMAL"))));
        Await.until("the notice says so", Duration.ofSeconds(20),
                () -> clerk.fragment("/inbox/bulk/news").body().contains("Đã làm xong 2 việc, 1 việc không làm được"));
        assertThat(clerk.page("/inbox").body()).contains("1 việc không làm được", bulk.replaceAll("\\?.*", ""));
        var page = clerk.page(bulk).body();

        assertThat(page).contains("Bạn đã nhận việc này từ trước.", "Hoàn tác: nhả 2 việc", "/inbox?urgency=NORMAL");
        assertThat(page.indexOf("Đồng nghiệp nhận trước")).as("what needs a look comes first")
                .isBetween(0, page.indexOf("Nhận chung một"));
        assertThat(clerk.page("/inbox").body()).doesNotContain("1 việc không làm được");
        var undo = address(clerk.post(bulk.replaceAll("\\?.*", "") + "/undo", Map.of()));
        assertThat(finished(clerk, undo)).contains("Hoàn tác – Nhả nhiều việc", "Đã làm xong 2 việc");
        for (var document : documents.subList(0, 2))
            assertThat(office.tasks(document).getFirst().claim()).isNull();
        assertThat(clerk.page(bulk).body()).contains("Không còn việc nào ở đây để hoàn tác.");
    }

    @Test
    void unitsAcknowledgeTogetherAndWhatWentAwayIsRefusedAlone() {
        var documents = List.of(directed("Để biết một"), directed("Để biết hai"));
        var tasks = new ArrayList<>(documents.stream().map(one -> task(one, "userTask_acknowledge")).toList());
        tasks.add(UUID.randomUUID());
        assertThat(signedIn("truongphong").page("/inbox").body()).contains("data-acts=\"claim acknowledge\"");

        var bulk = address(signedIn("truongphong").post("/inbox/bulk", chosen("acknowledge", tasks, Map.of())));
        var page = finished(signedIn("truongphong"), bulk);

        assertThat(page).contains("Đã làm xong 2 việc, 1 việc không làm được",
                "Việc này đã xong, đã sang bước khác, hoặc không còn ở chỗ bạn.", "Văn bản bạn không mở được");
        for (var document : documents)
            assertThat(office.tasks(document)).noneMatch(task -> task.step().equals("userTask_acknowledge"));
        assertThat(undone(signedIn("truongphong"), bulk)).contains("Đã làm xong 2 việc");
        for (var document : documents)
            assertThat(office.tasks(document)).anyMatch(task -> task.step().equals("userTask_acknowledge"));
    }

    @Test
    void workOfAUnitChangesHandsAndComesBack() {
        var documents = List.of(directed("Giao lại một"), directed("Giao lại hai"));
        finished(head, begin(head, "assign", tasks(documents, "userTask_assignHandler"),
                Map.of("person", id("chuyenvien"))));
        assertThat(head.page("/inbox/unit-work").body()).contains("data-acts=\"give\"");

        var give = begin(head, "give", tasks(documents, "userTask_handle"),
                Map.of("person", id("truongvp"), "words", "chuyên viên đi học"));
        assertThat(finished(head, give)).contains("Hoàn tác: trả 2 việc cho người giữ trước", "chuyên viên đi học");
        assertThat(holders(documents)).containsOnly(id("truongvp"));
        var undo = address(head.post(give.replaceAll("\\?.*", "") + "/undo", Map.of()));
        assertThat(head.page(undo).body()).contains("Lý do").doesNotContain("name=\"person\"");
        assertThat(head.page(give).body()).as("who thought better of it may think again")
                .contains("Hoàn tác: trả 2 việc");
        head.post(undo.replaceAll("\\?.*", "") + "/begin", Map.of("words", "đã về"));
        finished(head, undo);

        assertThat(holders(documents)).containsOnly(id("chuyenvien"));
    }

    @Test
    void whatIsMissingOrWrongIsSaidBesideWhatWasTyped() {
        var bulk = address(clerk.post("/inbox/bulk", chosen("present", tasks(List.of(registered("Thiếu"))), Map.of())))
                .replaceAll("\\?.*", "");
        var directive = address(clerk.post("/inbox/bulk", chosen("direct", List.of(UUID.randomUUID()), Map.of())))
                .replaceAll("\\?.*", "");

        var nobody = clerk.post(bulk + "/begin", Map.of("person", "ai đó"));
        var noDay = clerk.post(directive + "/begin", Map.of("dueOn", "mai", "words", "Gấp"));

        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Chưa chọn người nhận.");
        var late = clerk.post(directive + "/begin",
                Map.of("dueOn", "2020-01-01", "words", "Gấp", "unit", UUID.randomUUID().toString()));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("Gấp", "Không có ai nhận được các việc này");
        assertThat(clerk.post("/inbox/bulk", Map.of("act", "claim")).statusCode()).isEqualTo(302);
        assertThat(clerk.page("/inbox").body()).contains("Chưa chọn việc nào.");
        for (var act : List.of("shred", "take_back"))
            assertThat(clerk.post("/inbox/bulk", Map.of("act", act)).statusCode()).isEqualTo(404);
        assertThat(clerk.post("/inbox/bulk", Map.of("act", "claim", "task", "x")).statusCode()).isEqualTo(400);
        assertThat(head.page(bulk).statusCode()).isEqualTo(404);
        assertThat(head.post(bulk + "/begin", Map.of("person", id("lanhdao"))).statusCode()).isEqualTo(404);
        assertThat(clerk.page("/inbox/bulk?after=x").statusCode()).isEqualTo(404);
    }

    private String id(String position) {
        return office.person(position).toString();
    }

    private DocumentId paper(String subject) {
        return office.paper(subject, "NORMAL");
    }

    private DocumentId registered(String subject) {
        var id = paper(subject);
        office.register(id);
        return id;
    }

    private DocumentId directed(String subject) {
        var id = registered(subject);
        office.present(id);
        office.direct(office.actor("lanhdao"), id, new Charge(office.placeOf("truongvp"), HandlingRole.LEAD, null),
                new Charge(office.placeOf("truongphong"), HandlingRole.INFORM, null));
        return id;
    }

    private UUID task(DocumentId document, String step) {
        return office.tasks(document)
                .stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<UUID> tasks(Collection<DocumentId> documents, String step) {
        return documents.stream().map(document -> task(document, step)).toList();
    }

    private List<UUID> tasks(Collection<DocumentId> documents) {
        return documents.stream().map(document -> office.tasks(document).getFirst().id()).toList();
    }

    private List<String> holders(Collection<DocumentId> documents) {
        return tasks(documents, "userTask_handle").stream()
                .map(task -> documents.stream()
                        .flatMap(document -> office.tasks(document).stream())
                        .filter(one -> one.id().equals(task))
                        .findFirst()
                        .orElseThrow()
                        .holder()
                        .key()
                        .replaceAll(".*:|@.*", ""))
                .toList();
    }

    private static Map<String, String> chosen(String act, Collection<UUID> tasks, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("act", act);
        form.put("task", tasks.stream().map(UUID::toString).collect(Collectors.joining(",")));
        return form;
    }

    /** Chooses, looks at the form, and sends it. */
    private static String begin(Browserless by, String act, List<UUID> tasks, Map<String, String> typed) {
        var bulk = address(by.post("/inbox/bulk", chosen(act, tasks, Map.of())));
        var form = by.page(bulk).body();
        for (var value : typed.values())
            if (value.length() == 36) assertThat(form).as(act).contains(value);
        assertThat(by.post(bulk + "/begin", typed).statusCode()).as(act).isEqualTo(302);
        return bulk;
    }

    private static String address(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URLDecoder.decode(answer.headers().firstValue("Location").orElseThrow(), StandardCharsets.UTF_8)
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String finished(Browserless by, String bulk) {
        var page = new ArrayList<String>();
        Await.until("it is over: " + bulk, Duration.ofSeconds(30), () -> {
            page.add(Objects.requireNonNull(by.page(bulk).body()));
            return page.getLast().contains("Đã làm xong");
        });
        return page.getLast();
    }
}
