package vn.lienthong.webapp.quarantine;

import java.io.IOException;
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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.FileVersion;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.StampArrival;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.SearchTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A scan whose name lies: nobody finds its text or opens it before it is let in; then it is as every other scan. */
@SearchTest
class QuarantinedScanIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String STAMPS = "stamp-arrival";
    private static final String WORDS = "/search?q=ho+co+hoan+canh+kho+khan";
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;
    @Autowired
    private Archive archive;
    @Autowired
    private DocumentIndex index;
    @Autowired
    private DocumentFiles files;
    @Autowired
    private StampArrival stampArrival;
    @Autowired
    private Outbox outbox;
    @Autowired
    private TransactionTemplate transactions;

    private Browserless clerk = new Browserless(0);
    private Browserless administrator = new Browserless(0);
    private byte[] scan = {};

    @BeforeEach
    void signIn() throws IOException {
        Await.until("the index", Duration.ofSeconds(60), () -> index.health().state() == IndexHealth.State.READY);
        clerk = new Browserless(port).signedInAs("vanthu.xa1");
        administrator = new Browserless(port).signedInAs("quantri.tinh");
        scan = uniqueScan();
    }

    @Test
    void isReadIndexedAndStampedWhenItIsLetInAndNotBefore() {
        archive.received("vanthu.xa2", "xã Tân Lập", "1", "Cùng tệp ấy ở xã khác",
                archive.file("cong-van.pdf", "application/pdf", scan));
        Await.until("the text of the other agency", SOON, () -> found("vanthu.xa2").contains("<mark>"));

        var id = taken();
        register(id);
        settled();

        assertThat(clerk.page("/documents/" + id).body()).contains("Tệp đang bị cách ly",
                "đuôi tệp không đúng với nội dung", "Đang bị cách ly, chưa đọc");
        assertThat(found("vanthu.xa1")).doesNotContain("/documents/" + id);
        assertThat(stamps(id)).isZero();

        assertThat(release(id)).isEqualTo(302);

        Await.until("the stamp", SOON, () -> stamps(id) == 1);
        Await.until("the text", SOON, () -> found("vanthu.xa1").contains("/documents/" + id));
        assertThat(clerk.page("/documents/" + id).body()).doesNotContain("cách ly").contains("Đã đóng dấu đến");
        assertThat(clerk.page("/documents/" + id + "/files/" + main(id)).statusCode()).isEqualTo(200);
    }

    @Test
    void takesTheTextOfAnEarlierCopyBackFromTheSearch() {
        var before = archive.received("vanthu.xa1", "xã Hòa Bình", "9", "Cùng tệp ấy, đến trước",
                archive.file("cong-van.pdf", "application/pdf", scan));
        Await.until("the text", SOON, () -> found("vanthu.xa1").contains("/documents/" + before));

        var id = taken();
        Await.until("the index", SOON, () -> !found("vanthu.xa1").contains("/documents/" + before));

        assertThat(release(id)).isEqualTo(302);
        Await.until("the text of both", SOON, () -> found("vanthu.xa1").contains("/documents/" + before)
                && found("vanthu.xa1").contains("/documents/" + id));
    }

    @Test
    void bearsOneStampHoweverOftenTheJobRuns() {
        var id = taken();
        register(id);
        settled();
        archive.relay().stop();
        try {
            assertThat(release(id)).isEqualTo(302);
            assertThat(archive.waiting(STAMPS)).isOne();
            CompletableFuture.allOf(CompletableFuture.runAsync(() -> stampArrival.stamp(id)),
                    CompletableFuture.runAsync(() -> stampArrival.stamp(id))).join();
        } finally {
            archive.relay().start();
        }
        transactions.executeWithoutResult(_ -> outbox.add(STAMPS, id.value()));
        settled();

        assertThat(stamps(id)).isOne();
        assertThat(versions(id)).extracting(FileVersion::stage).containsExactly(FileStage.RECEIVED, FileStage.STAMPED);
    }

    @Test
    void getsItsStampAtRegistrationWhenItWasLetInBefore() {
        var id = taken();
        assertThat(release(id)).isEqualTo(302);
        settled();
        assertThat(stamps(id)).isZero();

        register(id);

        Await.until("the stamp", SOON, () -> stamps(id) == 1);
    }

    private String found(String login) {
        return new Browserless(port).signedInAs(login).page(WORDS).body();
    }

    private DocumentId taken() {
        var page = ID.matcher(clerk.page("/incoming/new").body());
        assertThat(page.find()).isTrue();
        var form = new HashMap<>(Map.of("id", page.group(1), "agency", archive.agency("xã Hòa Bình").toString(),
                "source", "PAPER", "number", page.group(1).substring(0, 8), "symbol", "BC", "issuerName", "Thôn Đông",
                "kind", "OFFICIAL_LETTER", "urgency", "NORMAL", "subject", "Bản quét có tên lạ"));
        var key = clerk.upload("ban-quet-" + page.group(1) + ".docx", scan);
        assertThat(clerk.post("/incoming/new?files=" + key, form).statusCode()).isEqualTo(302);
        return DocumentId.of(page.group(1));
    }

    private void register(DocumentId id) {
        var document = archive.get(IncomingDocuments.class).find(id).orElseThrow();
        var facts = document.facts();
        var answer = clerk.post("/incoming/" + id + "/register", Map.of("version",
                String.valueOf(document.version()), "issuerName", facts.issuerName(), "number", facts.numberText(),
                "symbol", facts.symbol(), "kind", facts.kind(), "subject", facts.subject(), "urgency",
                facts.urgency(), "duplicateIsMeant", "true"));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private int release(DocumentId id) {
        var list = administrator.page("/quarantine").body();
        var address = Pattern.compile("action=\"(/quarantine/[^\"]+)\"")
                .matcher(list.substring(list.indexOf("ban-quet-" + id)));
        assertThat(address.find()).isTrue();
        return administrator.post(address.group(1), Map.of("reason", "đã xem bản giấy")).statusCode();
    }

    private void settled() {
        for (var topic : List.of(DocumentTopics.TEXT, STAMPS, DocumentTopics.INDEX))
            Await.until(topic, SOON, () -> archive.waiting(topic) == 0);
    }

    private long stamps(DocumentId id) {
        return versions(id).stream().filter(version -> version.stage() == FileStage.STAMPED).count();
    }

    private List<FileVersion> versions(DocumentId id) {
        return files.mainOf(id).orElseThrow().versions();
    }

    private UUID main(DocumentId id) {
        return files.mainOf(id).orElseThrow().id();
    }

    /** A PDF with text, never the same bytes twice. */
    private static byte[] uniqueScan() throws IOException {
        try (var file = QuarantinedScanIT.class.getResourceAsStream("/files/cong-van.pdf")) {
            var pdf = Objects.requireNonNull(file).readAllBytes();
            var mark = ("\n% " + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
            var unique = Arrays.copyOf(pdf, pdf.length + mark.length);
            System.arraycopy(mark, 0, unique, pdf.length, mark.length);
            return unique;
        }
    }
}
