package vn.lienthong.webapp.integration.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.finding.ContentText;
import vn.lienthong.engine.finding.FileTextView;
import vn.lienthong.engine.finding.FileTexts;
import vn.lienthong.engine.finding.FindDocuments;
import vn.lienthong.engine.finding.IndexEntry;
import vn.lienthong.engine.finding.IndexFeed;
import vn.lienthong.engine.finding.KeepText;
import vn.lienthong.engine.finding.RecogniseScans;
import vn.lienthong.engine.finding.RetryText;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.organisation.MoveOrganisation;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.NewAgency;
import vn.lienthong.engine.organisation.OpenAgency;
import vn.lienthong.engine.organisation.PlannedChange;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.TakeBackChange;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.search.AccessFilter;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.search.SearchFilters;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.text.ExtractionSettings;
import vn.lienthong.search.text.ReadingLimits;
import vn.lienthong.search.text.TextExtraction;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoWork;
import vn.lienthong.webapp.fixtures.SearchTest;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.shell.ServiceNotice;
import vn.lienthong.webapp.start.Condition;
import vn.lienthong.webapp.start.SearchConnection;
import vn.lienthong.webapp.start.TextConnection;
import vn.lienthong.webapp.start.internal.TestInstallation.WithSearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Documents on their way into a real index, with the servers there and away. */
@SearchTest
class IndexFeedIT {
    private static final String CLERK = "vanthu.xa1";
    private static final String AGENCY = "xã Hòa Bình";
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    int port;
    @Autowired
    Archive archive;
    @Autowired
    DocumentIndex index;
    @Autowired
    IndexFeed feed;
    @Autowired
    IndexKeeper keeper;
    @Autowired
    List<ServiceNotice> notices;
    @Autowired
    FindDocuments findDocuments;
    @Autowired
    ReadingRights rights;
    @Autowired
    SearchConnection connection;
    @Autowired
    JdbcClient database;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void indexIsThere() {
        Await.until("the index", Duration.ofSeconds(60), () -> keeper.condition().isReady());
        Await.until("quiet queues", Duration.ofSeconds(60), () -> waiting() == 0);
    }

    @Test
    void showsWhatWasReceivedWithinTwoSecondsAndItsChangesToo() {
        var id = archive.received(CLERK, AGENCY, "71", "Giải phóng mặt bằng " + word, archive.text("a.txt", "một"));

        Await.until("the received document", PROMISED, () -> found("giai phong " + word).contains(id.toString()));

        var states = findState(id);
        assertThat(states).isEqualTo("RECEIVED");
    }

    @Test
    void findsTheTextOfAFileAndOfAScanAndSaysHowFarItIs() {
        needTesseract();
        var born = archive.received(CLERK, AGENCY, "72", "Tệp chữ",
                archive.text("kế hoạch.txt", "Kế hoạch phòng chống bão " + word));
        var scanned = archive.received(CLERK, AGENCY, "73", "Bản quét",
                archive.file("quét.png", "image/png", Scans.png("Thông báo thu hồi đất", "số hiệu " + word)));

        Await.until("the text", SOON, () -> found("phong chong bao " + word).contains(born.toString()));
        Await.until("the scan", Duration.ofSeconds(60), () -> state(scanned) == TextState.READ);
        Await.until("the scan's text", SOON, () -> found("thong bao thu hoi dat").contains(scanned.toString()));

        assertThat(texts(born)).singleElement().satisfies(file -> {
            assertThat(file.state()).isEqualTo(TextState.READ);
            assertThat(file.isRecognised()).isFalse();
        });
        assertThat(texts(scanned)).singleElement().satisfies(file -> assertThat(file.isRecognised()).isTrue());
    }

    @Test
    void measuresThePagesOfAFileBeforeAnybodyOpensIt() {
        var id = archive.received(CLERK, AGENCY, "70", "Tệp có trang",
                archive.get(DemoWork.class).stored("cong-van.pdf", "application/pdf"));

        Await.until("its pages", SOON, () -> database.sql("""
                SELECT EXISTS (SELECT FROM page_layout JOIN document_file_version v USING (content_id)
                    JOIN document_file f ON f.id = v.file_id WHERE f.document_id = ?)""")
                .param(id.value())
                .query(Boolean.class)
                .single());
    }

    @Test
    void keepsAScanWaitingInSightWhereNothingRecognisesLettersAndReadsItOnceSomethingDoes() {
        needTesseract();
        var scanned = archive.received(CLERK, AGENCY, "78", "Bản quét chờ",
                archive.file("chờ.png", "image/png", Scans.png("Biên bản bàn giao", "số hiệu " + word)));
        Await.until("the scan", Duration.ofSeconds(60), () -> state(scanned) == TextState.READ);
        setText(scanned, "WAITING_FOR_OCR", "phần đã đọc");
        var connection = archive.get(TextConnection.class);
        var stranger = new TextExtraction(new ExtractionSettings(connection.url(), 1000,
                ReadingLimits.ofStockServer(), "lao", Duration.ofSeconds(20), null));
        var relay = new ScanRelay(archive.get(FileTexts.class),
                new TextReading(stranger, archive.get(ContentStore.class)), archive.get(KeepText.class));

        relay.handle(List.of(texts(scanned).getFirst().file()));

        assertThat(texts(scanned)).extracting(FileTextView::state, FileTextView::reason)
                .containsExactly(tuple(TextState.WAITING_FOR_OCR, "NO_OCR"));
        assertThat(archive.waiting(KeepText.SCANS)).isZero();
        assertThat(new Browserless(port).signedInAs(CLERK).page("/documents/" + scanned).body())
                .contains("máy chủ đọc nội dung không có Tesseract tiếng Việt");
        ReturnOfRecognition.look(archive.get(RecogniseScans.class), archive.get(TextExtraction.class));
        Await.until("the scan again", Duration.ofSeconds(60), () -> state(scanned) == TextState.READ);
    }

    @Test
    void keepsWhatWasReadOfAScanWhoseRecognitionWasGivenUp() {
        var id = archive.received(CLERK, AGENCY, "79", "Quét dài", archive.text("dài.txt", "trang đầu " + word));
        Await.until("the text", SOON, () -> state(id) == TextState.READ);
        setText(id, "WAITING_FOR_OCR", "dấu đến " + word);
        var file = archive.get(FileTexts.class).find(texts(id).getFirst().file()).orElseThrow();

        archive.get(KeepText.class).keep(file, ContentText.nothing(TextState.FAILED, "TOO_SLOW"));

        assertThat(texts(id)).extracting(FileTextView::state, FileTextView::reason)
                .containsExactly(tuple(TextState.CUT, "TOO_SLOW"));
        Await.until("the text that stayed", SOON, () -> found("dau den " + word).contains(id.toString()));
        archive.get(RetryText.class).retry(archive.account("vanhanh"), file.content());
        Await.until("the whole text", SOON, () -> state(id) == TextState.READ);
    }

    private void setText(DocumentId id, String state, String text) {
        database.sql("""
                UPDATE content_text SET state = ?, reason = NULL, text = ? WHERE content_id IN (SELECT v.content_id
                    FROM document_file_version v JOIN document_file f ON f.id = v.file_id WHERE f.document_id = ?)""")
                .params(state, text, id.value())
                .update();
    }

    @Test
    void readsAFileWithTextBeforeTheScansThatCameFirst() {
        needTesseract();
        var scans = IntStream.range(0, 6)
                .mapToObj(i -> archive.received(CLERK, AGENCY, "8" + i, "Bản quét " + i,
                        archive.file("q.png", "image/png", Scans.png("Trang " + i + " " + word, "Biên bản họp thôn"))))
                .toList();

        var born = archive.received(CLERK, AGENCY, "90", "Tệp chữ", archive.text("b.txt", "báo cáo " + word));

        Await.until("the born-digital text", SOON, () -> state(born) == TextState.READ);
        assertThat(scans).anyMatch(scan -> state(scan).isWaiting());
        Await.until("the scans", Duration.ofSeconds(90), () -> scans.stream().noneMatch(s -> state(s).isWaiting()));
    }

    @Test
    void saysWhyAFileHasNoText() {
        var noise = archive.received(CLERK, AGENCY, "74", "Không đọc được",
                archive.file("a.bin", "application/octet-stream", new byte[]{1, 2, 3, (byte) 0xFE, 0, 7}));

        Await.until("a verdict", SOON, () -> !state(noise).isWaiting());

        assertThat(texts(noise)).extracting(FileTextView::state, FileTextView::reason)
                .containsExactly(tuple(TextState.NONE, "UNSUPPORTED"));
    }

    @Test
    void givesEveryReadingAGreaterVersionAndKnowsWhichNarrowingItSaw() {
        var id = archive.received(CLERK, AGENCY, "75", "Bản thu hẹp " + word, archive.text("a.txt", "một"));
        Await.until("quiet queues", SOON, () -> waiting() == 0);
        archive.relay().stop();
        try {
            var before = feed.read(List.of(id)).getFirst();
            archive.close(id);
            var after = feed.read(List.of(id)).getFirst();

            assertThat(after.version()).isGreaterThan(before.version());
            assertThat(before.narrowing()).isNull();
            assertThat(after.narrowing()).isNotNull();
            assertThat(after.readers()).isEmpty();
            feed.shown(List.of(before));
            assertThat(hidden()).contains(id);
            archiveOpensAndClosesAgain(id);
            feed.shown(List.of(after));
            assertThat(hidden()).as("a later narrowing is not taken for the one that was shown").contains(id);
        } finally {
            archive.relay().start();
        }
        Await.until("the list of narrowed documents", SOON, () -> !hidden().contains(id));
    }

    private void archiveOpensAndClosesAgain(DocumentId id) {
        new TransactionTemplate(
                archive.get(PlatformTransactionManager.class)).executeWithoutResult(
                        _ -> archive.get(DocumentScopes.class)
                                .grant(id, Direction.INCOMING, List.of("person:x")));
        archive.close(id);
    }

    @Test
    void waitsForServersThatAreAwayAndCatchesUpWhenTheyReturn() throws IOException {
        WithSearch.search().stop();
        WithSearch.text().stop();
        var ids = IntStream.range(0, 20)
                .mapToObj(i -> archive.received(CLERK, AGENCY, "1" + i, "Trong lúc mất tìm kiếm " + word,
                        archive.text(i + ".txt", "nội dung " + word + " " + i)))
                .toList();
        try {
            Await.until("the notice", Duration.ofSeconds(30), () -> missing("notice.search") >= ids.size()
                    && missing("notice.text") >= ids.size());
            assertThat(keeper.condition().state()).isEqualTo(Condition.State.DOWN);
            assertThat(index.health().state()).isEqualTo(IndexHealth.State.UNAVAILABLE);
            var page = new Browserless(port).signedInAs(CLERK).page("/search?q=" + word);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Chưa tra cứu được lúc này", "mục đang chờ");
        } finally {
            WithSearch.search().start();
            WithSearch.text().start();
            WithSearch.search().awaitReady(Duration.ofMinutes(3));
            WithSearch.text().awaitReady(Duration.ofMinutes(3));
        }

        Await.until("an empty queue", Duration.ofSeconds(60), () -> waiting() == 0);

        assertThat(parked()).isZero();
        Await.until("all of them", SOON,
                () -> found("trong luc mat tim kiem " + word).size() == ids.size());
        assertThat(ids).allMatch(id -> state(id) == TextState.READ);
        Await.until("no more notice", SOON, () -> missing("notice.search") < 0);
    }

    @Test
    void readsEveryTextOnceWhenTheRelayStopsAndStartsInBetween() {
        archive.relay().stop();
        List<DocumentId> ids;
        try {
            ids = IntStream.range(0, 12)
                    .mapToObj(i -> archive.received(CLERK, AGENCY, "2" + i, "Dừng giữa chừng " + word,
                            archive.text(i + ".txt", "giữa chừng " + word + " " + i)))
                    .toList();
        } finally {
            archive.relay().start();
        }
        for (int i = 1; i <= 3; i++) {
            int some = i;
            Await.until("some texts", SOON,
                    () -> ids.stream().filter(id -> state(id) == TextState.READ).count() >= some);
            archive.relay().stop();
            archive.relay().start();
        }

        Await.until("all texts", Duration.ofSeconds(60),
                () -> ids.stream().allMatch(id -> state(id) == TextState.READ));
        Await.until("all of them", SOON, () -> found("giua chung " + word).size() == ids.size());
        Await.until("nothing waits", SOON, () -> waiting() == 0);
        assertThat(parked()).isZero();
    }

    @Test
    void findsDocumentsOfAMovedAgencyBelowItsNewPlace() {
        var today = LocalDate.now(archive.get(Clock.class));
        var before = archive.agency("huyện Đông Hải");
        var after = archive.agency("huyện Tây Sơn");
        var agency = archive.get(OpenAgency.class)
                .open(Actor.SYSTEM,
                        new NewAgency(new Naming("Ủy ban nhân dân xã Chuyển " + word, "UBND xã Chuyển " + word,
                                "UBND"), before, "COMMUNE", null, LocalDate.of(2020, 1, 1), "01/QĐ"))
                .orThrow();
        var clerk = archive.get(TestPeople.class).person("vanthu." + word, "Ngô Thị Chuyển", false);
        archive.get(GrantRole.class)
                .grant(Actor.SYSTEM, new GrantRole.NewGrant(clerk, new RoleKey("REGISTRY_CLERK"), agency,
                        Reach.WITHIN_AGENCY, Period.since(today), "02/QĐ"))
                .orThrow();
        var id = archive.received("vanthu." + word, "xã Chuyển " + word, "93", "Đơn vị chuyển đi",
                archive.text("a.txt", "chuyển " + word));
        Await.until("the old place", SOON, () -> below(before, "vanthu." + word).contains(id.toString()));

        archive.get(MoveOrganisation.class)
                .move(Actor.SYSTEM, new MoveOrganisation.Move(agency, after, today, "03/QĐ"))
                .orThrow();

        Await.until("the new place", SOON, () -> below(after, "vanthu." + word).contains(id.toString()));
        assertThat(below(before, "vanthu." + word)).doesNotContain(id.toString());
        archive.get(TakeBackChange.class)
                .takeBack(Actor.SYSTEM, new TakeBackChange.TakingBack(agency, moved(agency, today), "Chuyển nhầm"))
                .orThrow();
        Await.until("the old place again", SOON, () -> below(before, "vanthu." + word).contains(id.toString()));
    }

    private String moved(OrganisationId agency, LocalDate today) {
        return archive.get(ReadOrganisations.class)
                .file(Actor.SYSTEM, agency, today)
                .ahead()
                .stream()
                .filter(PlannedChange.Moved.class::isInstance)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private List<String> below(OrganisationId place, String login) {
        var scope = new SearchFilters.UnitScope(place.toString(), true);
        var query = SearchQuery.words("chuyen " + word).with(SearchFilters.none().inUnit(scope));
        return index.find(query, AccessFilter.ofScopes(rights.scopesOf(archive.account(login)))).ids();
    }

    @Test
    void fillsALostIndexFromTheDatabaseWithoutReadingAnyFileAgain() throws Exception {
        var id = archive.received(CLERK, AGENCY, "76", "Trước khi mất chỉ mục",
                archive.text("c.txt", "phòng cháy " + word));
        Await.until("the text", SOON, () -> found("phong chay " + word).contains(id.toString()));
        var readAt = readAt(id);

        loseTheIndex();

        Await.until("the new index", Duration.ofSeconds(40),
                () -> found("phong chay " + word).contains(id.toString()));
        assertThat(readAt(id)).isEqualTo(readAt);
        Await.until("health", SOON, () -> keeper.condition().isReady());
    }

    private Object readAt(DocumentId id) {
        return database.sql("""
                SELECT t.read_at FROM content_text t JOIN document_file_version v ON v.content_id = t.content_id
                JOIN document_file f ON f.id = v.file_id WHERE f.document_id = ?""")
                .param(id.value())
                .query()
                .singleValue();
    }

    private void loseTheIndex() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var all = client.send(request("/" + connection.indexPrefix() + "-documents-m*/_alias").GET().build(),
                    BodyHandlers.ofString());
            var names = Pattern.compile("\"(" + connection.indexPrefix() + "-documents-m[^\"]+)\"").matcher(all.body());
            while (names.find()) {
                client.send(request("/" + names.group(1)).DELETE().build(), BodyHandlers.discarding());
            }
        }
    }

    @Test
    void believesNoIndexThatWasNotFilledFromHere() {
        var id = archive.received(CLERK, AGENCY, "78", "Trong chỉ mục lạ " + word, archive.text("a.txt", "một"));
        Await.until("the document", SOON, () -> found("chi muc la " + word).contains(id.toString()));
        var foreign = Objects.requireNonNull(index.answering());

        database.sql("UPDATE filled_index SET name = 'of another time'").update();

        Await.until("another index", SOON, () -> keeper.condition().isReady() && !foreign.equals(index.answering()));
        Await.until("the document again", SOON, () -> found("chi muc la " + word).contains(id.toString()));
    }

    @Test
    void asksAndWritesNothingWhereAnotherInstallationHasItsIndex() throws IOException, InterruptedException {
        var id = archive.received(CLERK, AGENCY, "80", "Của hệ thống khác " + word, archive.text("a.txt", "một"));
        Await.until("the document", SOON, () -> found("he thong khac " + word).contains(id.toString()));
        var live = Objects.requireNonNull(index.answering());
        var ours = database.sql("SELECT id FROM installation").query(UUID.class).single();
        var operator = new Browserless(port).signedInAs("vanhanh");

        own(live, UUID.randomUUID());
        Await.until("the refusal", SOON, () -> keeper.condition().state() == Condition.State.DOWN);
        var page = operator.page("/operations").body();
        var foundMeanwhile = found("he thong khac " + word);
        var answering = index.answering();
        own(live, ours);

        assertThat(page).contains("set lienthong.search.index-prefix",
                "tiền tố chỉ mục đang thuộc hệ thống khác. Người vận hành cần đặt lienthong.search.index-prefix");
        assertThat(foundMeanwhile).isEmpty();
        assertThat(answering).isEqualTo(live);
        Await.until("the index again", SOON, () -> found("he thong khac " + word).contains(id.toString()));
        assertThat(operator.page("/operations").body()).doesNotContain("thuộc hệ thống khác");
    }

    private void own(String name, UUID owner) throws IOException, InterruptedException {
        var meta = "{\"_meta\":{\"version\":%s,\"owner\":\"%s\"}}"
                .formatted(name.replaceFirst(".*-documents-m(\\d+)-.*", "$1"), owner);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request("/" + name + "/_mapping").header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(meta))
                    .build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void fillsAnotherWhenAnOperatorWantsItAndAnswersMeanwhile() {
        var id = archive.received(CLERK, AGENCY, "79", "Lập lại " + word, archive.text("a.txt", "một"));
        Await.until("the document", SOON, () -> found("lap lai " + word).contains(id.toString()));
        var old = Objects.requireNonNull(index.answering());
        var operator = new Browserless(port).signedInAs("vanhanh");

        assertThat(operator.post("/operations/index/refill", Map.of()).statusCode()).isEqualTo(302);

        Await.until("another index", SOON, () -> {
            assertThat(found("lap lai " + word)).contains(id.toString());
            return !old.equals(index.answering());
        });
        assertThat(new Browserless(port).signedInAs(CLERK).post("/operations/index/refill", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(connection.url() + path));
    }

    private List<String> found(String words) {
        try {
            var clerk = archive.account(CLERK);
            return index.find(SearchQuery.words(words).inPagesOf(50), AccessFilter.ofScopes(rights.scopesOf(clerk)))
                    .ids();
        } catch (SearchUnavailableException _) {
            return List.of();
        }
    }

    private String findState(DocumentId id) {
        return feed.read(List.of(id)).stream().map(IndexEntry::keys).findFirst().orElseThrow().state();
    }

    private Set<DocumentId> hidden() {
        return findDocuments.reach(archive.account(CLERK), 100).hidden();
    }

    private List<FileTextView> texts(DocumentId id) {
        return findDocuments.texts(Actor.SYSTEM, id);
    }

    private TextState state(DocumentId id) {
        return texts(id).getFirst().state();
    }

    /** -1 when the part is not missing. */
    private long missing(String name) {
        return notices.stream()
                .flatMap(notice -> notice.missingParts().stream())
                .filter(part -> part.nameKey().equals(name))
                .mapToLong(ServiceNotice.MissingPart::waiting)
                .findFirst()
                .orElse(-1);
    }

    private long waiting() {
        return archive.waiting(DocumentTopics.INDEX) + archive.waiting(DocumentTopics.TEXT)
                + archive.waiting(KeepText.SCANS);
    }

    private long parked() {
        return database.sql("SELECT count(*) FROM outbox WHERE parked_at IS NOT NULL").query(Long.class).single();
    }

    private static void needTesseract() {
        if (Files.isExecutable(Path.of("/usr/bin/tesseract"))) return;
        if ("required".equals(System.getProperty("lienthong.tools")))
            throw new IllegalStateException("tesseract is missing: apt-get install tesseract-ocr tesseract-ocr-vie");
        Assumptions.abort("tesseract is missing");
    }
}
