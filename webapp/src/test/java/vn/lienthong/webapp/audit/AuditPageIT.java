package vn.lienthong.webapp.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.finding.NoteSearch;
import vn.lienthong.engine.finding.Searched;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.SearchTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor sees of what people did, and what nobody else sees. */
@SearchTest
class AuditPageIT {
    private static final String AUDITOR = "thanhtra.tinh";
    private static final String CLERK = "vanthu.xa1";

    @LocalServerPort
    int port;
    @Autowired
    Archive archive;
    @Autowired
    JdbcClient database;
    @Autowired
    PlatformTransactionManager transactions;

    private final String word = "a" + UUID.randomUUID().toString().substring(0, 8);
    private Browserless auditor = new Browserless(0);
    private DocumentId document = new DocumentId(new UUID(0, 0));

    @BeforeEach
    void aDocumentWithAHistory() {
        auditor = new Browserless(port).signedInAs(AUDITOR);
        document = archive.registered(CLERK, "xã Hòa Bình", "=1+1", "Theo dõi " + word,
                archive.text("a.txt", "nội dung " + word));
        archive.get(ReadDocument.class).read(archive.account(CLERK), document);
    }

    @Test
    void showsTheTrailOfADocumentWithItsChain() {
        var page = auditor.page("/audit?object=http://localhost/documents/" + document).body();

        assertThat(page).contains("Nhận văn bản", "Vào sổ văn bản đến", "Xem văn bản", "Lương Bích Hiền", word,
                "còn nguyên vẹn từ đầu đến cuối").doesNotContain(">" + document + "<");
    }

    @Test
    void findsThePersonByNameWithoutMarksAndTheDay() {
        var byName = auditor.page("/audit?name=luong+bich+hien");
        var tomorrow = auditor.page("/audit?name=luong+bich+hien&from=2999-01-01").body();

        assertThat(byName.body()).contains("Người thực hiện: Lương Bích Hiền", "Vào sổ văn bản đến");
        assertThat(tomorrow).contains("Không có sự kiện nào");
        assertThat(auditor.page("/audit?name=luong").body()).contains("Bạn muốn xem ai?", "Lương Xuân Tùng");
        assertThat(auditor.page("/audit?from=junk&object=junk&person=%27").statusCode()).isEqualTo(200);
        assertThat(auditor.page("/audit?before=junk").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhichDocumentItIsAlsoToAnAuditorWhoMayNotReadIt() {
        archive.close(document);

        var page = auditor.page("/audit?object=" + document).body();
        var copy = auditor.page("/audit/export.csv?object=" + document).body();

        assertThat(page).contains("=1+1/STNMT-QLĐĐ · số đến ", " · UBND xã Hòa Bình")
                .containsPattern("aria-current=\"true\">Mọi ngày<")
                .doesNotContain(">" + document + "<");
        assertThat(copy).contains("=1+1/STNMT-QLĐĐ · số đến ");
    }

    @Test
    void whatIsTypedGoesAlongWithAChoiceBesideIt() {
        try (var visit = Chromium.visit(port, Screen.DESK).signedInAs(AUDITOR)) {
            var page = visit.open("/audit").page();
            page.fill("#object", document.toString());

            page.click(".choice:has-text('Hôm nay')");

            page.waitForSelector(".badge-accent:has-text('" + word + "')");
            assertThat(page.locator("a:has-text('Hôm nay')").getAttribute("aria-current")).isEqualTo("true");
        }
    }

    @Test
    void readsDaysAsTheyAreTypedHereAndSaysWhatIsNone() {
        var today = LocalDate.now(archive.get(Clock.class));
        var typed = "%02d/%02d/%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear());

        var ofToday = auditor.page("/audit?object=" + document + "&from=" + encoded(typed) + "&until=" + encoded(typed))
                .body();
        var ofNoDay = auditor.page("/audit?object=" + document + "&from=" + encoded("31/02/2026")).body();
        var crossed = auditor.page("/audit?from=" + encoded("02/03/2026") + "&until=" + encoded("01/03/2026")).body();

        assertThat(ofToday).contains("Vào sổ văn bản đến", "value=\"" + typed + "\"", "Hôm qua")
                .containsPattern("aria-current=\"true\">Hôm nay<");
        assertThat(events(ofNoDay)).isZero();
        assertThat(ofNoDay).contains("“31/02/2026” không phải là một ngày", "value=\"31/02/2026\"")
                .doesNotContain("export.csv");
        assertThat(crossed).contains("Ngày cuối 01/03/2026 đứng trước ngày đầu 02/03/2026");
        assertThat(auditor.page("/audit/export.csv?from=junk").body().lines()).hasSize(1);
    }

    @Test
    void showsWhoOpenedADocumentAndNothingElse() {
        var page = auditor.page("/audit?what=read&object=" + document).body();
        var copy = auditor.page("/audit/export.csv?what=read&object=" + document).body();

        assertThat(page).contains("Xem văn bản", "what=read").doesNotContain("Vào sổ văn bản đến");
        assertThat(copy).contains("document.read").doesNotContain("document.registered");
    }

    @Test
    void doesNotTakeAnObjectItDoesNotKnowForEverything() {
        var page = about(auditor, "987654/QĐ-UBND");

        assertThat(page).contains("Không có văn bản nào số “987654/QĐ-UBND”", "value=\"987654/QĐ-UBND\"")
                .doesNotContain("Vào sổ văn bản đến", "export.csv");
        assertThat(auditor.page("/audit/export.csv?object=junk").body()).doesNotContain("document");
    }

    @Test
    void findsADocumentByItsNumberInAnySpellingAndByItsArrivalNumber() {
        var id = archive.registered(CLERK, "xã Hòa Bình", "04711", "Theo số " + word,
                archive.text("a.txt", "nội dung " + word));
        var arrival = Objects.requireNonNull(archive.get(IncomingDocuments.class).find(id).orElseThrow().arrival());
        var stranger = new Browserless(port).signedInAs("thanhtra.tinhb");

        var spelled = about(auditor, "4711 / stnmt-qldd");
        var copy = auditor.page("/audit/export.csv?object=" + encoded("4711/STNMT-QLĐĐ")).body();

        assertThat(spelled).contains("Văn bản đến 04711/STNMT-QLĐĐ · UBND xã Hòa Bình · ", "Theo số " + word,
                "Vào sổ văn bản đến", "còn nguyên vẹn từ đầu đến cuối");
        assertThat(about(auditor, "số đến " + arrival.numberText() + "/" + arrival.on().getYear()))
                .contains(id.toString());
        assertThat(about(auditor, "số đến " + arrival.numberText() + "/1999")).doesNotContain(id.toString());
        assertThat(copy).contains(id.toString()).doesNotContain(document.toString());
        assertThat(about(stranger, "4711/STNMT-QLĐĐ")).contains("Không có văn bản nào số")
                .doesNotContain(id.toString(), "Hòa Bình");
        assertThat(new Browserless(port).signedInAs(CLERK).page("/audit?object=4711").statusCode()).isEqualTo(403);
    }

    @Test
    void asksWhichOfSeveralDocumentsIsMeant() {
        var ids = Stream.of("4712", "4712")
                .map(number -> archive.registered(CLERK, "xã Hòa Bình", number, "Hai lần " + word,
                        archive.text("a.txt", word + UUID.randomUUID())))
                .toList();

        var page = about(auditor, "4712/STNMT-QLĐĐ");

        assertThat(page).contains("Bạn muốn xem văn bản nào?", "object=" + ids.getFirst(), "object=" + ids.getLast())
                .doesNotContain("Vào sổ văn bản đến", "export.csv");
    }

    private static String about(Browserless somebody, String typed) {
        return somebody.page("/audit?object=" + encoded(typed)).body();
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    @Test
    void saysThatAChainWasTamperedWith() {
        var checked = checks();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            database.sql("ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only").update();
            database.sql("UPDATE audit_event SET person_id = ? WHERE object_id = ? AND position = 2")
                    .params(archive.account("lanhdao.xa1").requirePerson().value(), document.value())
                    .update();
            database.sql("ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only").update();
        });

        var page = auditor.page("/audit?object=" + document).body();

        assertThat(page).contains("không còn nguyên vẹn", "Sai ở vị trí: 2", "Đã bị sửa");
        assertThat(wholeTrail(auditor)).contains("/audit?object=" + document, "chuỗi không còn nguyên vẹn trong")
                .doesNotContain("tất cả còn nguyên vẹn");
        assertThat(wholeTrail(new Browserless(port).signedInAs("thanhtra.tinhb"))).contains("tất cả còn nguyên vẹn")
                .doesNotContain(document.toString());
        assertThat(new Browserless(port).signedInAs(CLERK).page("/audit/check").statusCode()).isEqualTo(403);
        assertThat(auditor.page("/audit/check?after=junk").statusCode()).isEqualTo(404);
        assertThat(checks() - checked).isEqualTo(2);
    }

    private long checks() {
        return database.sql("SELECT count(*) FROM audit_event WHERE act = 'audit.checked'").query(Long.class).single();
    }

    /** All pieces of a check, fetched as the page does. */
    private static String wholeTrail(Browserless somebody) {
        var pieces = new StringBuilder(somebody.page("/audit/check").body());
        var goesOn = Pattern.compile("hx-get=\"(/audit/check[^\"]+)\"");
        for (var next = goesOn.matcher(pieces); next.find();) {
            var piece = somebody.fragment(next.group(1).replace("&amp;", "&")).body();
            pieces.append(piece);
            next = goesOn.matcher(piece);
        }
        return pieces.toString();
    }

    @Test
    void pagesWithoutGapOrDouble() {
        for (int i = 0; i < 60; i++) archive.get(ReadDocument.class).read(archive.account(CLERK), document);

        var first = auditor.page("/audit?object=" + document).body();
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = auditor.page(next.group(1).replace("&amp;", "&")).body();

        assertThat(events(first)).isEqualTo(50);
        assertThat(events(first) + events(second)).isEqualTo(
                database.sql("SELECT count(*) FROM audit_event WHERE object_id = ?")
                        .param(document.value())
                        .query(Long.class)
                        .single()
                        .intValue());
    }

    @Test
    void givesACopyThatNoSpreadsheetComputesAndKeepsThatItDid() {
        var before = exports();

        var csv = auditor.page("/audit/export.csv?object=" + document);

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment", ".csv");
        assertThat(csv.body()).startsWith("\uFEFF\"Thời điểm\"").contains("document.registered", "Lương Bích Hiền");
        assertThat(csv.body().lines()).allMatch(line -> line.indexOf(",\"=") < 0);
        assertThat(exports()).isEqualTo(before + 1);
    }

    @Test
    void showsAnAuditorOnlyTheOrganisationsAuditedAndOthersNothing() {
        var other = new Browserless(port).signedInAs("thanhtra.tinhb");

        assertThat(other.page("/audit?object=" + document).body()).contains("Không có sự kiện nào")
                .doesNotContain(word, "Lương Bích Hiền");
        assertThat(other.page("/audit?scope=" + archive.agency("xã Hòa Bình")).statusCode()).isEqualTo(403);
        assertThat(other.page("/audit/export.csv?object=" + document).body().lines()).hasSize(1);
        var clerk = new Browserless(port).signedInAs(CLERK);
        assertThat(clerk.page("/audit").statusCode()).isEqualTo(403);
        assertThat(clerk.page("/audit/export.csv").statusCode()).isEqualTo(403);
        assertThat(clerk.page("/search").body()).doesNotContain("href=\"/audit\"");
    }

    @Test
    void findsUnderTheChairmansNameWhatADeputyDidInIt() {
        var absent = archive.account("lanhdao.xa1").requirePerson();
        archive.get(NoteSearch.class)
                .note(new Searched(archive.account(CLERK).standingInFor(absent), "thay " + word, Map.of(), 0,
                        List.of()));

        var page = auditor.page("/audit?person=" + absent).body();

        assertThat(page).contains("thay " + word, "Lương Bích Hiền");
    }

    @Test
    void showsAndGivesNobodysEventsUntilItIsClearWhoIsMeant() {
        var several = auditor.page("/audit?name=luong").body();
        var nobody = auditor.page("/audit?name=khong+ai+ten+the").body();

        assertThat(events(several)).isZero();
        assertThat(several).contains("Bạn muốn xem ai?", "Lương Xuân Tùng").doesNotContain("/audit/export.csv");
        assertThat(events(nobody)).isZero();
        assertThat(nobody).contains("Không có ai tên như vậy");
        assertThat(auditor.page("/audit/export.csv?name=luong").body().lines()).hasSize(1);
        assertThat(auditor.page("/audit/export.csv?name=luong+bich+hien").body()).contains("document.registered");
    }

    @Test
    void aNameTypedNowCountsMoreThanAPersonChosenBefore() {
        var before = archive.account("lanhdao.xa1").requirePerson();

        var page = auditor.page("/audit?name=luong+bich+hien&person=" + before).body();

        assertThat(page).contains("Người thực hiện: Lương Bích Hiền");
    }

    @Test
    void keepsEachPageThatAnAuditorReadsAndWhatItWasAskedFor() {
        var before = kept("audit.read");

        var page = auditor.page("/audit?object=" + document + "&before=9999-12-31T00:00:00Z_" + document).body();

        assertThat(page).contains(word);
        assertThat(kept("audit.read")).isEqualTo(before + 1);
        assertThat(auditor.page("/audit?object=00000000-0000-0000-0000-000000000000").body())
                .contains("Xem nhật ký", "<dt>Đối tượng</dt>")
                .doesNotContain("AuditFilter[");
        var checks = kept("audit.check-continued");
        assertThat(auditor.page("/audit/check?after=a_" + document).statusCode()).isEqualTo(200);
        assertThat(kept("audit.check-continued")).isEqualTo(checks + 1);
    }

    private long kept(String act) {
        return database.sql("SELECT count(*) FROM audit_event WHERE act = ?").param(act).query(Long.class).single();
    }

    private long exports() {
        return database.sql("SELECT count(*) FROM audit_event WHERE act = 'audit.exported'").query(Long.class).single();
    }

    private static int events(String page) {
        return page.split("Chỉ đối tượng này", -1).length - 1;
    }
}
