package vn.lienthong.webapp.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.finding.RetryText;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.SearchTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees and sets going again. */
@SearchTest
class OperationsPageIT {
    private static final String OPERATOR = "vanhanh";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern TAKE_BACK = Pattern.compile("action=\"(/operations/log/[0-9a-f-]+/take-back)\"");
    private static final Pattern PARKED = Pattern.compile("action=\"/operations/parked/(\\d+)/retry\"");
    private static final Pattern MORE_PARKED = Pattern.compile("href=\"(/operations\\?parkedAfter=\\d+)#o-parked\"");

    @LocalServerPort
    int port;
    @Autowired
    Archive archive;
    @Autowired
    JdbcClient database;

    @Test
    void showsPartsQueuesAndWorkGivenUpAndHasItTriedAgain() {
        var id = archive.received("vanthu.xa1", "xã Hòa Bình", "9", "Chờ vận hành", archive.text("a.txt", "a"));
        var row = parked(id.value());
        var operator = new Browserless(port).signedInAs(OPERATOR);

        var page = operator.page("/operations").body();
        var retried = operator.post("/operations/parked/" + row + "/retry", Map.of());
        var again = operator.post("/operations/parked/" + row + "/retry", Map.of());

        assertThat(page).contains("Chỉ mục tìm kiếm", "Máy chủ đọc nội dung tệp", "Việc đã dừng", "broken on purpose",
                id.toString());
        assertThat(retried.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(404);
        Await.until("the row's work", Duration.ofSeconds(20), () -> !exists(row));
        assertThat(database.sql("SELECT count(*) FROM audit_event WHERE act = 'outbox.retried' AND object_id = ?")
                .param(id.value())
                .query(Long.class)
                .single()).isEqualTo(1);
    }

    @Test
    void hasAllOfAQueueTriedAgain() {
        var keys = List.of(UUID.randomUUID(), UUID.randomUUID());
        var rows = keys.stream().map(this::parked).toList();
        var operator = new Browserless(port).signedInAs(OPERATOR);
        assertThat(operator.page("/operations").body()).contains("action=\"/operations/queues/index/retry\"");

        var retried = operator.post("/operations/queues/index/retry", Map.of());

        assertThat(retried.statusCode()).isEqualTo(302);
        Await.until("their work", Duration.ofSeconds(20), () -> rows.stream().noneMatch(this::exists));
        assertThat(
                database.sql("SELECT count(*) FROM audit_event WHERE act = 'outbox.retried' AND object_id IN (:keys)")
                        .param("keys", keys)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(operator.page("/operations").body()).contains("Sẽ thử lại ");
    }

    @Test
    void hasAFileReadAgainWhoseReadingWasGivenUp() {
        var file = archive.text("hong.txt", "đọc lại được " + UUID.randomUUID());
        var first = archive.received("vanthu.xa1", "xã Hòa Bình", "91", "Đọc hỏng", file);
        var second = archive.received("vanthu.xa1", "xã Hòa Bình", "92", "Đọc hỏng lần nữa", file);
        Await.until("the text", Duration.ofSeconds(40), () -> textState(file.content().value()).equals("READ"));
        database.sql("UPDATE content_text SET state = 'FAILED', reason = 'WORKER_LOST', text = '' WHERE content_id = ?")
                .param(file.content().value())
                .update();
        var operator = new Browserless(port).signedInAs(OPERATOR);
        var retry = "/operations/texts/" + file.content().value() + "/retry";

        var page = operator.page("/operations").body();
        var retried = operator.post(retry, Map.of());
        var again = operator.post(retry, Map.of());

        assertThat(page).contains("Tệp không đọc được nội dung", "hong.txt", "bộ đọc dừng giữa chừng hai lần", retry);
        assertThat(retried.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(operator.post("/operations/texts/x/retry", Map.of()).statusCode()).isEqualTo(404);
        Await.until("the text again", Duration.ofSeconds(40), () -> textState(file.content().value()).equals("READ"));
        assertThat(database.sql("SELECT object_id FROM audit_event WHERE act = 'text.retried' AND object_id IN (?, ?)")
                .params(first.value(), second.value())
                .query(UUID.class)
                .list()).containsExactlyInAnyOrder(first.value(), second.value());
    }

    @Test
    void hasAFileReadAgainThatGaveNoTextOrNotAllOfIt() {
        var empty = archive.text("trong.txt", "có chữ thật " + UUID.randomUUID());
        var cut = archive.text("dai.txt", "đọc dở " + UUID.randomUUID());
        var unrecognised = archive.text("quet.txt", "chưa nhận dạng " + UUID.randomUUID());
        var all = List.of(empty, cut, unrecognised);
        all.forEach(file -> archive.received("vanthu.xa1", "xã Hòa Bình", "95", "Đọc lại", file));
        all.forEach(file -> Await.until("the text", Duration.ofSeconds(40),
                () -> textState(file.content().value()).equals("READ")));
        setText(empty, "NONE", "EMPTY");
        setText(cut, "CUT", "TOO_SLOW");
        setText(unrecognised, "WAITING_FOR_OCR", "NO_OCR");
        var operator = new Browserless(port).signedInAs(OPERATOR);

        var page = operator.page("/operations").body();

        assertThat(page.substring(page.indexOf("id=\"o-texts\""), page.indexOf("id=\"o-empty\"")))
                .contains("dai.txt", "đọc quá lâu", "quet.txt", "không có Tesseract tiếng Việt");
        assertThat(page.substring(page.indexOf("id=\"o-empty\""))).contains("trong.txt", "tệp không có chữ");
        for (var file : all) {
            assertThat(operator.post("/operations/texts/" + file.content().value() + "/retry", Map.of()).statusCode())
                    .isEqualTo(302);
            Await.until("the text again", Duration.ofSeconds(40),
                    () -> textState(file.content().value()).equals("READ"));
        }
    }

    private void setText(StoredFile file, String state, String reason) {
        database.sql("UPDATE content_text SET state = ?, reason = ? WHERE content_id = ?")
                .params(state, reason, file.content().value())
                .update();
    }

    @Test
    void saysNothingOfFilesThatWereReplacedByNewerOnes() {
        var file = archive.text("ban-cu.txt", "bản cũ " + UUID.randomUUID());
        var id = archive.received("vanthu.xa1", "xã Hòa Bình", "93", "Đã thay tệp", file);
        Await.until("the text", Duration.ofSeconds(40), () -> textState(file.content().value()).equals("READ"));
        database.sql("UPDATE content_text SET state = 'FAILED', reason = 'WORKER_LOST', text = '' WHERE content_id = ?")
                .param(file.content().value())
                .update();
        var operator = new Browserless(port).signedInAs(OPERATOR);
        assertThat(operator.page("/operations").body()).contains("ban-cu.txt");

        database.sql("""
                INSERT INTO document_file_version
                SELECT v.file_id, v.version + 1, v.stage, 'ban-moi.txt', ?, v.media_type, v.size, v.made_at, v.made_by
                FROM document_file_version v JOIN document_file f ON f.id = v.file_id WHERE f.document_id = ?""")
                .params(archive.text("ban-moi.txt", "bản mới").content().value(), id.value())
                .update();

        assertThat(operator.page("/operations").body()).doesNotContain("ban-cu.txt", "ban-moi.txt");
    }

    @Test
    void goesOnToTheLastRowOfWorkGivenUp() {
        var rows = IntStream.range(0, 53).mapToObj(_ -> parked(UUID.randomUUID())).toList();
        var operator = new Browserless(port).signedInAs(OPERATOR);
        var seen = new ArrayList<Long>();
        try {
            var page = operator.page("/operations").body();
            assertThat(parkedOn(page)).hasSize(50);
            seen.addAll(parkedOn(page));
            for (var more = MORE_PARKED.matcher(page); more.find(); more = MORE_PARKED.matcher(page)) {
                page = operator.page(more.group(1)).body();
                seen.addAll(parkedOn(page));
            }
        } finally {
            database.sql("DELETE FROM outbox WHERE id IN (:ids)").param("ids", rows).update();
        }

        assertThat(seen).containsAll(rows).doesNotHaveDuplicates();
        assertThat(operator.page("/operations?parkedAfter=x").statusCode()).isEqualTo(400);
    }

    private static List<Long> parkedOn(String page) {
        return PARKED.matcher(page).results().map(row -> Long.valueOf(row.group(1))).toList();
    }

    @Test
    void goesOnToTheLastFileWhoseReadingWasGivenUp() {
        var files = IntStream.range(0, 3)
                .mapToObj(i -> archive.text("hong-" + i + ".txt", "hỏng " + UUID.randomUUID()))
                .toList();
        files.forEach(file -> archive.received("vanthu.xa1", "xã Hòa Bình", "94", "Nhiều tệp hỏng", file));
        for (var file : files) {
            Await.until("the text", Duration.ofSeconds(40), () -> textState(file.content().value()).equals("READ"));
            database.sql("""
                    UPDATE content_text SET state = 'FAILED', reason = 'WORKER_LOST', text = '', read_at = '2026-01-05'
                    WHERE content_id = ?""").param(file.content().value()).update();
        }
        var retryText = archive.get(RetryText.class);
        var operator = archive.account(OPERATOR);

        var seen = new ArrayList<ContentId>();
        String after = null;
        do {
            var page = retryText.failed(operator, after, 1);
            page.items().forEach(text -> seen.add(text.content()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsAll(files.stream().map(StoredFile::content).toList()).doesNotHaveDuplicates();
        var asked = new Browserless(port).signedInAs(OPERATOR);
        assertThat(asked.page("/operations?textsAfter=" + retryText.failed(operator, null, 1).next()).statusCode())
                .isEqualTo(200);
        assertThat(asked.page("/operations?textsAfter=x%27").statusCode()).isEqualTo(404);
    }

    private String textState(String content) {
        return database.sql("SELECT state FROM content_text WHERE content_id = ?")
                .param(content)
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void namesWorkThatWaitsWhereNobodyIs() {
        var nobody = UUID.randomUUID();
        database.sql("""
                INSERT INTO inbox_task (id, document_id, direction, agency_id, step, page, holder, subject, urgency,
                    urgency_rank, created_at)
                VALUES (gen_random_uuid(), gen_random_uuid(), 'INCOMING', :nobody, 'userTask_assignHandler', 'x',
                    'ASSIGN_HANDLER:' || :nobody, 'Không ai nhận', 'NORMAL', 0, now())""")
                .param("nobody", nobody)
                .update();
        try {
            assertThat(new Browserless(port).signedInAs(OPERATOR).page("/operations").body())
                    .contains("Việc không ai làm được", "Giao xử lý", "ASSIGN_HANDLER:" + nobody);
        } finally {
            database.sql("DELETE FROM inbox_task WHERE agency_id = ?").param(nobody).update();
        }
    }

    @Test
    void hasTheLogSayMoreForATimeAndThenAsTheSettingsSay() {
        var operator = new Browserless(port).signedInAs(OPERATOR);
        var logger = LoggerFactory.getLogger("vn.lienthong.engine.finding");

        var changed = operator.post("/operations/log",
                Map.of("logger", logger.getName(), "level", "TRACE", "minutes", "60"));
        Await.until("more is said", SOON, logger::isTraceEnabled);
        var page = operator.page("/operations").body();
        database.sql("UPDATE log_level SET until = now() - interval '1 second'").update();
        Await.until("its time is over", SOON, () -> !logger.isTraceEnabled());

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(page).contains("<code>" + logger.getName() + "</code>", "Tất cả (TRACE)");
        assertThat(logger.isInfoEnabled()).isTrue();
        assertThat(operator.page("/operations").body()).doesNotContain("<code>" + logger.getName() + "</code>");
        assertThat(database.sql("SELECT count(*) FROM audit_event WHERE act = 'log-level.changed'")
                .query(Long.class)
                .single()).isEqualTo(1);
    }

    @Test
    void takesALevelBackAndLetsNobodyReadWhatLibrariesSay() {
        var operator = new Browserless(port).signedInAs(OPERATOR);
        var logger = LoggerFactory.getLogger("vn.lienthong.webapp.live");

        operator.post("/operations/log", Map.of("logger", logger.getName(), "level", "DEBUG", "minutes", "15"));
        Await.until("more is said", SOON, logger::isDebugEnabled);
        var back = TAKE_BACK.matcher(operator.page("/operations").body());
        assertThat(back.find()).isTrue();
        var taken = operator.post(back.group(1), Map.of());
        var again = operator.post(back.group(1), Map.of());

        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(404);
        Await.until("as the settings say", SOON, () -> !logger.isDebugEnabled());
        assertThat(operator.post("/operations/log",
                Map.of("logger", "org.springframework.jdbc", "level", "TRACE", "minutes", "15")).statusCode())
                .isEqualTo(404);
        assertThat(operator.post("/operations/log",
                Map.of("logger", logger.getName(), "level", "TRACE", "minutes", "100000")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsWhatRunsAndWhoIsSignedIn() {
        archive.received("vanthu.xa1", "xã Hòa Bình", "95", "Đang chạy", archive.text("b.txt", "b"));
        var operator = new Browserless(port).signedInAs(OPERATOR);
        Await.until("the servers have said what they are", SOON,
                () -> operator.page("/operations").body().contains("Apache Tika 3.3.2"));

        var page = operator.page("/operations").body();

        assertThat(page)
                .contains("PostgreSQL 18", "Elasticsearch 9.5.3", "Văn bản đến", "đến lượt", "Bảng dữ liệu", "Bảo trì",
                        "nơi, tìm lúc ")
                .containsPattern("\\d+ người, \\d+ phiên")
                .doesNotContain("??");
    }

    @Test
    void isForOperatorsOnly() {
        var clerk = new Browserless(port).signedInAs("vanthu.xa1");

        assertThat(clerk.page("/operations").statusCode()).isEqualTo(403);
        assertThat(clerk.post("/operations/log",
                Map.of("logger", "vn.lienthong", "level", "TRACE", "minutes", "15")).statusCode()).isEqualTo(403);
        assertThat(clerk.post("/operations/texts/" + "a".repeat(64) + "/retry", Map.of()).statusCode()).isEqualTo(403);
        assertThat(clerk.post("/operations/parked/1/retry", Map.of()).statusCode()).isEqualTo(403);
        assertThat(clerk.post("/operations/incidents/" + UUID.randomUUID() + "/retry", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private long parked(UUID key) {
        return database.sql("""
                INSERT INTO outbox (topic, key, created_at, not_before, attempts, last_error, parked_at)
                VALUES ('index', ?, now(), now(), 8, 'broken on purpose', now()) RETURNING id""")
                .param(key)
                .query(Long.class)
                .single();
    }

    private boolean exists(long row) {
        return database.sql("SELECT EXISTS (SELECT FROM outbox WHERE id = ?)").param(row).query(Boolean.class).single();
    }
}
