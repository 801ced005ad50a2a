package vn.lienthong.webapp.incoming;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.SampleFiles;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.Assignment;
import vn.lienthong.engine.handling.Directives;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The road of incoming documents over HTTP, by the people of one commune. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomingPagesIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern FIELD = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private DocumentFiles files;
    @Autowired
    private ContentStore store;
    @Autowired
    private Directives directives;

    private DemoOffice office;
    private Browserless clerk;
    private Browserless leader;
    private Browserless head;
    private Browserless otherHead;
    private Browserless specialist;

    @BeforeAll
    void signIn() {
        office = new DemoOffice(beans, "xa3");
        clerk = signedIn("vanthu");
        leader = signedIn("lanhdao");
        head = signedIn("truongvp");
        otherHead = signedIn("truongphong");
        specialist = signedIn("chuyenvien");
    }

    private Browserless signedIn(String position) {
        return new Browserless(port).signedInAs(office.login(position), DemoOffice.PASSWORD);
    }

    @Nested
    class Intake {
        @Test
        void bindsPhotographsIntoOnePdfAndStampsItWhenItIsRegistered() throws IOException {
            var form = paper("Bản giấy có hai ảnh");
            var keys = List.of(clerk.upload("trang 1.png", picture()), clerk.upload("trang 2.png", picture()));

            var id = taken(take(form, keys));
            var received = main(id);
            registered(id);
            Await.until(SOON, () -> main(id).latest(FileStage.STAMPED).isPresent());

            assertThat(files.of(id)).hasSize(1);
            assertThat(received.latest().file().mediaType()).isEqualTo("application/pdf");
            assertThat(received.latest().file().name()).isEqualTo("trang 1.pdf");
            var before = bytes(received);
            var after = bytes(main(id));
            assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
            assertThat(main(id).latest(FileStage.RECEIVED)).contains(received.latest());
        }

        @Test
        void leavesTheDocumentFirstWhenPhotographsComeAfterIt() {
            var keys = List.of(clerk.upload("cong-van.pdf", SampleFiles.pdf()),
                    clerk.upload("phong bi.png", picture()));

            var id = taken(take(paper("Công văn và phong bì"), keys));

            assertThat(files.of(id)).extracting(file -> file.latest().file().name())
                    .containsExactly("cong-van.pdf", "phong bi.pdf");
            assertThat(main(id).latest().file().name()).isEqualTo("cong-van.pdf");
        }

        @Test
        void makesOneDocumentOfAFormThatIsSentTwice() {
            var form = paper("Bấm hai lần");
            var key = clerk.upload("scan.png", picture());

            var both = CompletableFuture.supplyAsync(() -> take(form, List.of(key)));
            var second = taken(take(form, List.of(key)));

            assertThat(taken(both.join())).isEqualTo(second);
            assertThat(files.of(second)).hasSize(1);
            assertThat(office.tasks(second)).hasSize(1);
        }

        @Test
        void losesNoSecondLetterTypedIntoTheFormOfTheFirst() {
            var form = paper("Thư thứ nhất");
            var first = taken(take(form, List.of(clerk.upload("mot.png", picture()))));
            form.put("subject", "Thư thứ hai");

            var answer = take(form, List.of(clerk.upload("hai.png", picture())));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Mẫu này đã được gửi trước đó", "Thư thứ hai")
                    .doesNotContain(first.toString());
            assertThat(files.of(first)).hasSize(1);
        }

        @Test
        void registersWhatIsSuspiciousButDoesNotOpenIt() {
            var form = paper("Kèm tệp lạ");
            form.put("source", "FILE");
            var program = "MZ\u0090\u0000 This program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1);
            var key = clerk.upload("giay-moi.exe", program);

            var id = taken(take(form, List.of(key)));
            var said = clerk.page("/documents/" + id);
            registered(id);

            assertThat(said.body()).contains("1 tệp đáng ngờ đang được cách ly");
            assertThat(office.document(id).state()).isEqualTo(IncomingState.REGISTERED);
            var opened = clerk.page("/documents/" + id + "/files/" + main(id).id());
            assertThat(opened.statusCode()).isEqualTo(409);
            assertThat(opened.body()).doesNotContain("DOS mode");
        }

        @Test
        void letsASuspiciousFileInWhenSomebodyAnswersForIt() {
            var form = paper("Kèm chương trình");
            form.put("source", "FILE");
            var key = clerk.upload("ban-ke.exe", "MZ\u0090\u0000 tabulates".getBytes(StandardCharsets.ISO_8859_1));
            var id = taken(take(form, List.of(key)));
            var file = "/documents/" + id + "/files/" + main(id).id();
            var administrator = new Browserless(port).signedInAsDemo("quantri.tinh");

            var list = administrator.page("/quarantine").body();
            var address = Pattern.compile("action=\"(/quarantine/[^\"]+)\"")
                    .matcher(list.substring(list.indexOf("ban-ke.exe")));
            assertThat(address.find()).isTrue();

            assertThat(list).contains("chương trình chạy được");
            assertThat(clerk.page("/quarantine").statusCode()).isEqualTo(403);
            assertThat(clerk.post(address.group(1), Map.of("reason", "tôi muốn mở")).statusCode()).isEqualTo(403);
            assertThat(administrator.post(address.group(1), Map.of("reason", " ")).statusCode()).isEqualTo(422);
            assertThat(clerk.page(file).statusCode()).isEqualTo(409);
            administrator.post(address.group(1), Map.of("reason", "đã quét, do Sở gửi"));
            assertThat(clerk.page(file).statusCode()).isEqualTo(200);
            assertThat(administrator.page("/quarantine").body()).doesNotContain("ban-ke.exe");
        }

        @Test
        void keepsEverythingTypedWhenItIsRefused() {
            var form = paper("");
            form.put("issuerName", "Sở Tài nguyên <b>");
            var key = clerk.upload("scan.png", picture());

            var refused = take(form, List.of(key));
            var withoutFile = take(paper("Không có tệp"), List.of());

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Sở Tài nguyên &lt;b&gt;", key, "scan.png");
            assertThat(withoutFile.statusCode()).isEqualTo(422);
            assertThat(withoutFile.body()).contains("Chưa có tệp của văn bản đến.", "Không có tệp");
        }

        @Test
        void isForClerksOnly() {
            assertThat(specialist.page("/incoming/new").statusCode()).isEqualTo(403);
            assertThat(specialist.page("/incoming").body()).doesNotContain("/incoming/new");
            assertThat(clerk.page("/incoming").body()).contains("/incoming/new");
        }

        @Test
        void saysWhyNothingIsProposedWhileTheTextServerIsAway() {
            var key = clerk.upload("cong-van.pdf", SampleFiles.pdf());

            assertThat(proposals(clerk, key).statusCode()).isEqualTo(200);
            Await.until(SOON, () -> proposals(clerk, key).body().contains("Bộ phận đọc tệp đang tạm ngừng"));
            assertThat(proposals(clerk, key).body()).contains("\"isWaiting\":true", "\"items\":[]");
        }

        @Test
        void proposesNothingFromWhatLooksDangerousAndNothingToStrangers() {
            var key = clerk.upload("giay-moi.exe", "MZ\u0090\u0000 program".getBytes(StandardCharsets.ISO_8859_1));

            Await.until(SOON, () -> proposals(clerk, key).body().contains("Tệp đáng ngờ nên không được mở"));
            assertThat(proposals(leader, key).statusCode()).isEqualTo(403);
            assertThat(proposals(specialist, specialist.upload("a.pdf", SampleFiles.pdf())).statusCode())
                    .isEqualTo(403);
            assertThat(proposals(clerk, "nothing").statusCode()).isEqualTo(404);
            var paper = office.paper("Đề xuất cho văn thư", "NORMAL");
            assertThat(clerk.data("/incoming/" + paper + "/proposals").statusCode()).isEqualTo(200);
            assertThat(specialist.data("/incoming/" + paper + "/proposals").statusCode()).isEqualTo(403);
        }

        @Test
        void showsAFileToWhoBroughtItAndToNobodyElse() {
            var key = clerk.upload("cong-van.pdf", letter());
            var neighbour = new Browserless(port).signedInAsDemo("vanthu.xa4");
            var page = "/uploads/" + key + "/pages/1";

            assertThat(preview(clerk, key).body()).contains("src=\"" + page + "\"")
                    .doesNotContain("data-preview-waits", "??");
            var drawn = clerk.page(page);
            assertThat(drawn.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(drawn.headers().firstValue("Cache-Control")).contains("private, no-cache");
            assertThat(drawn.headers().firstValue("Content-Security-Policy")).isPresent();
            for (var part : List.of("/preview", "/pages/1", "/picture")) {
                assertThat(neighbour.page("/uploads/" + key + part).statusCode()).isEqualTo(404);
                assertThat(leader.page("/uploads/" + key + part).statusCode()).isEqualTo(403);
            }
        }

        @Test
        void showsAPictureAsItIsAndSaysOfOtherFilesThatTheyAreNotShown() {
            var picture = picture();
            var photograph = clerk.upload("trang 1.png", picture);
            var empty = clerk.upload("rong.pdf", SampleFiles.pdf());

            assertThat(preview(clerk, photograph).body()).contains("/picture\"");
            assertThat(preview(clerk, empty).body()).contains("Tệp này không xem được trên trang");
            assertThat(clerk.bytes("/uploads/" + photograph + "/picture")).isEqualTo(picture);
            assertThat(clerk.page("/uploads/" + photograph + "/pages/1").statusCode()).isEqualTo(404);
        }

        @Test
        void showsNothingOfWhatLooksDangerousHereOrDidBefore() {
            var bytes = letter();
            var form = paper("Tên tệp nói dối");
            form.put("source", "FILE");
            var lying = clerk.upload("cong-van.docx", bytes);
            assertThat(preview(clerk, lying).body()).contains("Tệp đáng ngờ nên không được mở").doesNotContain("<img");
            taken(take(form, List.of(lying)));

            var honest = clerk.upload("cong-van.pdf", bytes);

            assertThat(preview(clerk, honest).body()).contains("Tệp đáng ngờ nên không được mở").doesNotContain("<img");
            for (var part : List.of("/pages/1", "/picture"))
                assertThat(clerk.page("/uploads/" + honest + part).statusCode()).isEqualTo(404);
        }

        private HttpResponse<String> preview(Browserless who, String key) {
            return who.fragment("/uploads/" + key + "/preview");
        }

        private HttpResponse<String> proposals(Browserless who, String key) {
            return who.postData("/incoming/new/proposals?files=" + key, Map.of());
        }

        @Test
        void takesNobodyElsesUpload() {
            var theirs = leader.upload("scan.png", picture());

            assertThat(take(paper("Tệp của người khác"), List.of(theirs)).statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class TheRoad {
        @Test
        void leadsFromTheClerkToTheResult() {
            var id = office.paper("Đi hết con đường", "URGENT");

            assertThat(clerk.page("/documents/" + id).body()).contains("Vào sổ", "Trả lại nơi gửi",
                    "value=\"SNV-CCHC\"");
            assertThat(location(registered(id))).isEqualTo("/documents/" + id);
            assertThat(clerk.page("/documents/" + id).body()).contains("Đã vào sổ, số đến ", "Trình lãnh đạo");
            present(id);
            assertThat(leader.page("/documents/" + id).body()).contains("Bút phê", "Chủ trì");
            direct(id);
            assertThat(head.page("/documents/" + id).body()).contains("Giao xử lý", "Chỉ đạo, xử lý");
            var lead = assignment(id, HandlingRole.LEAD);
            post(head, id, "assign", Map.of("assignment", lead, "handler", office.person("chuyenvien").toString()));
            assertThat(specialist.page("/documents/" + id).body()).contains("/outgoing/new?replyTo=" + id)
                    .containsSubsequence("Chỉ đạo, xử lý", "Giao Văn phòng chủ trì", "Báo kết quả…");
            post(specialist, id, "finish", Map.of("assignment", lead, "result", "Đã báo cáo"));
            post(otherHead, id, "acknowledge", Map.of("assignment", assignment(id, HandlingRole.INFORM)));

            assertThat(office.document(id).state()).isEqualTo(IncomingState.RESOLVED);
            assertThat(office.tasks(id)).isEmpty();
            assertThat(leader.page("/documents/" + id).body()).contains("Đã xong", "Đã báo cáo");
        }

        @Test
        void goesBackToTheSenderWithAReasonOnly() {
            var id = office.paper("Gửi nhầm nơi nhận", "NORMAL");

            var without = send(clerk, id, "return", Map.of("reason", " "));
            var with = send(clerk, id, "return", Map.of("reason", "Không thuộc thẩm quyền"));

            assertThat(without.statusCode()).isEqualTo(422);
            assertThat(with.statusCode()).isEqualTo(302);
            assertThat(office.document(id).closedReason()).isEqualTo("Không thuộc thẩm quyền");
        }

        @Test
        void leadsOnToWhereTheListSays() {
            var id = office.paper("Đi tiếp", "NORMAL");

            var plain = send(clerk, id, "register", register(id, Map.of("then", "/inbox?view=mine")));
            var outside = send(clerk, id, "present",
                    Map.of("leader", office.person("lanhdao").toString(), "then", "//evil.example"));

            assertThat(location(plain)).isEqualTo("/inbox?view=mine");
            assertThat(location(outside)).isEqualTo("/documents/" + id);
        }

        @Test
        void movesThePageWhenTheFormWasSentFromWithinIt() {
            var id = office.paper("Gửi trong trang", "NORMAL");
            var fields = new HashMap<>(register(id, Map.of("subject", " ", "then", "/inbox")));
            fields.put("version", version(id));

            var refused = clerk.postFragment("/incoming/" + id + "/register", fields);
            fields.put("subject", "Gửi trong trang, đã sửa");
            var done = clerk.postFragment("/incoming/" + id + "/register", fields);

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("form-register", "SNV-CCHC").doesNotContain("<html");
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.headers().firstValue("HX-Redirect")).hasValue("/inbox");
            assertThat(office.document(id).facts().subject()).isEqualTo("Gửi trong trang, đã sửa");
            assertThat(clerk.page("/inbox").body()).contains("Đã vào sổ, số đến ");
        }
    }

    @Nested
    class Refusals {
        @Test
        void keepWhatWasTyped() {
            var id = office.paper("Giữ lại", "NORMAL");

            var refused = send(clerk, id, "register",
                    register(id, Map.of("subject", "", "issuerName", "Sở \"Mới\"", "dueOn", "2020-01-01")));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Sở &quot;Mới&quot;", "value=\"2020-01-01\"");
            assertThat(office.document(id).state()).isEqualTo(IncomingState.RECEIVED);
            assertThat(send(clerk, id, "register", register(id, Map.of("dueOn", "31/02/2026"))).body())
                    .contains("Chưa đúng dạng.", "value=\"31/02/2026\"");
        }

        @Test
        void warnOfADoubleUntilTheClerkMeansIt() {
            var first = office.paper("Bản đầu", "NORMAL");
            registered(first);
            var facts = office.document(first).facts();
            var second = office.paper("Bản sau", "NORMAL");
            var same = register(second, Map.of("number", facts.numberText()));

            var warned = send(clerk, second, "register", same);
            var meant = new HashMap<>(same);
            meant.put("duplicateIsMeant", "true");
            var done = send(clerk, second, "register", meant);

            assertThat(warned.statusCode()).isEqualTo(422);
            assertThat(warned.body()).contains("Bản đầu", "/documents/" + first, "duplicateIsMeant");
            assertThat(done.statusCode()).isEqualTo(302);
        }

        @Test
        void askForALeadUnit() {
            var id = presented("Bút phê thiếu chủ trì");

            var refused = send(leader, id, "direct", Map.of("text", "Giao <các> phòng", "role."
                    + office.placeOf("truongvp"), "SUPPORTING", "due." + office.placeOf("truongvp"), "hôm nào"));
            var noLead = send(leader, id, "direct", Map.of("text", "Giao <các> phòng", "role."
                    + office.placeOf("truongvp"), "SUPPORTING"));
            var stranger = send(leader, id, "direct", Map.of("role." + UUID.randomUUID(), "LEAD", "role.x", "LEAD"));

            assertThat(List.of(refused.statusCode(), noLead.statusCode(), stranger.statusCode())).containsOnly(422);
            assertThat(noLead.body()).contains("Chưa chọn đơn vị chủ trì.", "Giao &lt;các&gt; phòng");
            assertThat(office.document(id).state()).isEqualTo(IncomingState.PRESENTED);
        }

        @Test
        void mayNameWhoOfAUnitHandlesIt() {
            var id = presented("Bút phê nêu người");
            var unit = office.placeOf("chuyenvien");
            var other = office.placeOf("truongphong");
            var named = office.person("chuyenvien").toString();
            var form = leader.page("/incoming/" + id + "/direct").body();

            var stranger = send(leader, id, "direct", Map.of("text", "Giao <b>", "role." + unit, "LEAD",
                    "handler." + unit, office.person("vanthu").toString()));
            var forNothing = send(leader, id, "direct", Map.of("role." + other, "LEAD", "role." + unit, "",
                    "handler." + unit, named));
            var onlyToKnow = send(leader, id, "direct", Map.of("role." + other, "LEAD", "role." + unit, "INFORM",
                    "handler." + unit, named));
            var before = office.document(id).state();
            post(leader, id, "direct", Map.of("role." + unit, "LEAD", "handler." + unit, named, "role." + other,
                    "SUPPORTING", "handler." + other, ""));

            assertThat(form).contains("handler." + unit, "Phụ trách đơn vị phân công", named);
            assertThat(List.of(stranger.statusCode(), forNothing.statusCode(), onlyToKnow.statusCode()))
                    .containsOnly(422);
            assertThat(stranger.body()).contains("Người được giao không thuộc đơn vị.", "Giao &lt;b&gt;");
            assertThat(forNothing.body()).contains("Hãy điền trường này.", "value=\"" + named + "\" selected");
            assertThat(onlyToKnow.body()).contains("Đơn vị nhận để biết không có người xử lý.");
            assertThat(before).isEqualTo(IncomingState.PRESENTED);
            assertThat(office.document(id).state()).isEqualTo(IncomingState.IN_PROGRESS);
            assertThat(office.tasks(id)).extracting(task -> task.holder().key())
                    .containsExactlyInAnyOrder("HANDLE_INCOMING:" + named + "@" + office.agency(),
                            "ASSIGN_HANDLER:" + other);
            post(specialist, id, "finish", Map.of("assignment", assignment(id, HandlingRole.LEAD), "result", "Xong"));
            assertThat(office.document(id).state()).isEqualTo(IncomingState.RESOLVED);
        }

        @Test
        void neverGiveAMatterToSomebodyWhoCannotEndIt() {
            var id = presented("Giao nhầm người");
            direct(id);
            var lead = assignment(id, HandlingRole.LEAD);

            var refused = send(head, id, "assign",
                    Map.of("assignment", lead, "handler", office.person("vanthu").toString()));
            var nobody = send(head, id, "assign", Map.of("assignment", lead));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(nobody.body()).contains("Hãy điền trường này.");
        }
    }

    @Nested
    class Trouble {
        @Test
        void aDoubleClickTakesOneNumber() {
            var id = office.paper("Hai cú bấm", "NORMAL");
            var form = new HashMap<>(register(id, Map.of()));
            form.put("version", version(id));

            var other = CompletableFuture.supplyAsync(() -> clerk.post("/incoming/" + id + "/register", form));
            var one = clerk.post("/incoming/" + id + "/register", form).statusCode();

            assertThat(List.of(one, other.join().statusCode())).containsExactlyInAnyOrder(302, 409);
            assertThat(office.document(id).version()).isEqualTo(Integer.parseInt(form.get("version")) + 1);
        }

        @Test
        void aStalePageChangesNothing() {
            var id = office.paper("Trang cũ", "NORMAL");
            var form = new HashMap<>(register(id, Map.of()));
            form.put("version", "0");

            var stale = clerk.post("/incoming/" + id + "/register", form);
            form.put("version", "nonsense");
            var spoilt = clerk.post("/incoming/" + id + "/register", form);

            assertThat(stale.statusCode()).isEqualTo(409);
            assertThat(spoilt.statusCode()).isEqualTo(409);
            assertThat(office.document(id).state()).isEqualTo(IncomingState.RECEIVED);
        }

        @Test
        void whoMayNotLearnsNothing() {
            var id = office.paper("Không phải của tôi", "NORMAL");
            var stranger = new Browserless(port).signedInAs("vanthu.xa4", DemoOffice.PASSWORD);

            assertThat(send(specialist, id, "register", register(id, Map.of())).statusCode()).isEqualTo(404);
            assertThat(send(stranger, id, "register", register(id, Map.of())).statusCode()).isEqualTo(404);
            assertThat(stranger.page("/incoming/" + id + "/register").statusCode()).isEqualTo(404);
            registered(id);
            assertThat(send(leader, id, "present", Map.of("leader", office.person("lanhdao").toString()))
                    .statusCode()).isEqualTo(403);
        }

        @Test
        void unknownOnesAreNotFound() {
            var nobody = UUID.randomUUID();

            assertThat(clerk.page("/incoming/" + nobody + "/register").statusCode()).isEqualTo(404);
            assertThat(clerk.page("/incoming/so-1/register").statusCode()).isEqualTo(404);
            assertThat(clerk.post("/incoming/" + nobody + "/register", Map.of("version", "1")).statusCode())
                    .isEqualTo(404);
            assertThat(clerk.post("/incoming/" + nobody + "/finish", Map.of()).statusCode()).isEqualTo(404);
        }

        @Test
        void somebodyElsesPartIsNotFound() {
            var one = presented("Phần của văn bản này");
            direct(one);
            var other = presented("Phần của văn bản khác");
            direct(other);

            var crossed = send(head, one, "assign", Map.of("assignment", assignment(other, HandlingRole.LEAD),
                    "handler", office.person("chuyenvien").toString()));

            assertThat(crossed.statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class TheList {
        @Test
        void divideByStateAndFilter() {
            var waits = office.paper("Danh sách: chờ vào sổ", "EXPRESS");
            var done = office.paper("Danh sách: đã vào sổ", "NORMAL");
            registered(done);

            var received = clerk.page("/incoming?state=received&q=Danh+s%C3%A1ch").body();
            var registered = clerk.page("/incoming?state=registered&q=danh+SACH").body();
            var urgent = clerk.page("/incoming?urgency=EXPRESS&q=Danh+s%C3%A1ch").body();

            assertThat(received).contains("/documents/" + waits).doesNotContain("/documents/" + done);
            assertThat(registered).contains("/documents/" + done, "Số đến ").doesNotContain("/documents/" + waits);
            assertThat(urgent).contains("/documents/" + waits).doesNotContain("/documents/" + done);
            var number = office.document(done).facts().numberText();
            assertThat(clerk.page("/incoming?state=registered&q=0" + number + "snvcchc").body())
                    .contains("/documents/" + done)
                    .doesNotContain("/documents/" + waits);
            assertThat(clerk.page("/incoming?q=100%25_kh%C3%B4ng").body())
                    .contains("Không có văn bản nào khớp với bộ lọc");
            assertThat(clerk.page("/incoming?state=%22&after=x").statusCode()).isEqualTo(404);
        }

        @Test
        void growsPageByPage() {
            for (int i = 0; i < 51; i++) office.paper("Nhiều trang " + i, "NORMAL");

            var first = clerk.page("/incoming?q=Nhi%E1%BB%81u+trang").body();
            var more = Pattern.compile("hx-get=\"(/incoming\\?[^\"]*after=[^\"]+)\"").matcher(first);
            assertThat(more.find()).isTrue();
            var rest = clerk.fragment(more.group(1).replace("&amp;", "&")).body();

            assertThat(rest).contains("id=\"more\"").doesNotContain("<html");
            assertThat(rest.split("list-row")).hasSizeGreaterThan(1);
            assertThat(first.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        }
    }

    // steps

    private HttpResponse<String> registered(DocumentId id) {
        var answer = send(clerk, id, "register", register(id, Map.of("duplicateIsMeant", "true")));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer;
    }

    private void present(DocumentId id) {
        post(clerk, id, "present", Map.of("leader", office.person("lanhdao").toString()));
    }

    private DocumentId presented(String subject) {
        var id = office.paper(subject, "NORMAL");
        registered(id);
        present(id);
        return id;
    }

    private void direct(DocumentId id) {
        post(leader, id, "direct",
                Map.of("text", "Giao Văn phòng chủ trì", "role." + office.placeOf("truongvp"), "LEAD",
                        "role." + office.placeOf("truongphong"), "INFORM"));
    }

    private void post(Browserless by, DocumentId id, String act, Map<String, String> form) {
        assertThat(send(by, id, act, form).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> send(Browserless by, DocumentId id, String act, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("version", version(id));
        return by.post("/incoming/" + id + "/" + act, all);
    }

    private Map<String, String> register(DocumentId id, Map<String, String> other) {
        var facts = office.document(id).facts();
        var form = new HashMap<>(Map.of("issuerName", facts.issuerName(), "number", facts.numberText(), "symbol",
                facts.symbol(), "issueDate", office.today().toString(), "kind", facts.kind(), "subject",
                facts.subject(), "urgency", facts.urgency()));
        form.putAll(other);
        return form;
    }

    private Map<String, String> paper(String subject) {
        var page = FIELD.matcher(clerk.page("/incoming/new").body());
        assertThat(page.find()).isTrue();
        return new HashMap<>(Map.of("id", page.group(1), "agency", office.agency().toString(), "source", "PAPER",
                "number", page.group(1).substring(0, 8), "symbol", "BC", "issuerName", "Thôn Đông", "kind",
                "OFFICIAL_LETTER", "urgency", "NORMAL", "subject", subject));
    }

    private HttpResponse<String> take(Map<String, String> form, List<String> keys) {
        var path = "/incoming/new" + (keys.isEmpty() ? "" : "?files=" + String.join("&files=", keys));
        return clerk.post(path, form);
    }

    private static DocumentId taken(HttpResponse<String> answer) {
        return DocumentId.of(location(answer).substring("/documents/".length()));
    }

    private String assignment(DocumentId id, HandlingRole role) {
        return directives.of(id)
                .stream()
                .flatMap(directive -> directive.assignments().stream())
                .filter(one -> one.role() == role)
                .map(Assignment::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private String version(DocumentId id) {
        return String.valueOf(office.document(id).version());
    }

    private DocumentFile main(DocumentId id) {
        return files.mainOf(id).orElseThrow();
    }

    private byte[] bytes(DocumentFile file) throws IOException {
        try (var bytes = store.open(file.latest().file().content())) {
            return bytes.readAllBytes();
        }
    }

    /** A page with something on it, never the same twice. */
    /** A letter of one page, like no other: the same bytes are the same content. */
    private static byte[] letter() {
        try (var sample = Objects.requireNonNull(
                IncomingPagesIT.class.getResourceAsStream("/vn/lienthong/webapp/outgoing/cong-van.pdf"))) {
            var bytes = new ByteArrayOutputStream();
            sample.transferTo(bytes);
            bytes.writeBytes(("\n%" + UUID.randomUUID() + "\n").getBytes(StandardCharsets.US_ASCII));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture() {
        var picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var noise = UUID.randomUUID().getLeastSignificantBits();
        for (int y = 0; y < 800; y += 3)
            for (int x = 0; x < 600; x++) picture.setRGB(x, y, (int) (noise * (x + 1) * (y + 7)));
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
