package vn.lienthong.webapp.soundness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.CheckApplication;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.finding.IndexFeed;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.ReturnToSender;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.CommandRun;
import vn.lienthong.webapp.fixtures.SearchTest;
import vn.lienthong.webapp.start.SearchConnection;

import static org.assertj.core.api.Assertions.assertThat;

/** The check of an installation whose product is at work beside it. Its own one: other tests break what is checked. */
@SearchTest
@TestPropertySource(properties = "lienthong.register.alarm-after=16m")
class CheckCommandIT {
    private static final String CLERK = "vanthu.xa1";
    private static final String AGENCY = "xã Hòa Bình";
    private static final Duration SOON = Duration.ofSeconds(40);

    @Autowired
    Environment environment;

    @Autowired
    Archive archive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DocumentIndex index;

    @Autowired
    SearchConnection search;

    @BeforeEach
    void quiet() {
        Await.until("an index", SOON, () -> index.health().state() == IndexHealth.State.READY);
        if (!archive.holds(CLERK)) registered("17");
        awaitQuiet();
    }

    private DocumentId registered(String number) {
        return archive.registered(CLERK, AGENCY, number, "Về việc rà soát quỹ đất công",
                archive.text("don-" + number + ".txt", "Đề nghị xem xét " + number));
    }

    private void awaitQuiet() {
        Await.until("a quiet outbox", SOON, () -> archive.waiting("index") + archive.waiting("text") == 0);
    }

    @Test
    void saysThatEverythingHolds() {
        var ended = check("--content");

        assertThat(ended.out()).contains("index.documents        ok", " 0 broken with 0 violations, 0 could not be");
        assertThat(ended.status()).isEqualTo(CheckStatus.ALL_HOLD);
    }

    @Test
    void saysOnALineOfItsOwnWhatIsBroken() {
        var register = jdbc
                .sql("UPDATE register SET next_number = next_number + 1 WHERE direction = 'INCOMING' RETURNING id")
                .query(UUID.class)
                .single();

        var ended = check();
        var json = check("--json");
        jdbc.sql("UPDATE register SET next_number = next_number - 1 WHERE id = ?").param(register).update();

        assertThat(ended.out().lines()).anyMatch(line -> line.startsWith("number.gap             1 violations"))
                .anyMatch(line -> line.startsWith("  violation number.gap register " + register));
        assertThat(ended.status()).isEqualTo(CheckStatus.VIOLATIONS);
        var read = JsonMapper.builder().build().readTree(json.out());
        assertThat(read.get("status").intValue()).isEqualTo(1);
        assertThat(read.get("rules").findValues("violations").toString()).contains(register.toString());
    }

    @Test
    void findsADocumentThatTheIndexHasLost() {
        var id = registered("18");
        awaitQuiet();
        ask("DELETE", "/_doc/" + id + "?refresh=true&version_type=external_gte&version=" + versionOf(id), "");

        var ended = check();

        assertThat(ended.out()).contains("violation index.documents incoming-document " + id, "found no entry")
                .contains(" 1 broken with 1 violations");
        assertThat(ended.status()).isEqualTo(CheckStatus.VIOLATIONS);
        archive.get(IndexFeed.class).again(List.of(id));
    }

    @Test
    void findsWhatTheIndexWasNeverTold() {
        var renamed = registered("20");
        var dated = registered("21");
        awaitQuiet();
        jdbc.sql("UPDATE incoming_document SET subject = subject || ' (sửa)' WHERE id = ?")
                .param(renamed.value())
                .update();
        jdbc.sql("UPDATE incoming_document SET issue_date = issue_date - 1 WHERE id = ?").param(dated.value()).update();

        var ended = check();
        jdbc.sql("UPDATE incoming_document SET subject = replace(subject, ' (sửa)', '') WHERE id = ?")
                .param(renamed.value())
                .update();
        archive.get(IndexFeed.class).again(List.of(renamed, dated));
        awaitQuiet();

        assertThat(ended.out()).contains("violation index.documents incoming-document " + renamed)
                .contains("violation index.documents incoming-document " + dated)
                .contains("index.documents        2 violations");
        assertThat(check().status()).isEqualTo(CheckStatus.ALL_HOLD);
    }

    private long versionOf(DocumentId id) {
        return jdbc.sql("SELECT version FROM index_reading WHERE document_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void findsAnEntryOfNoDocument() {
        var id = UUID.randomUUID();
        ask("PUT", "/_doc/" + id + "?refresh=true", """
                {"documentId": "%s", "version": 1, "removed": false}""".formatted(id));

        var ended = check();
        ask("DELETE", "/_doc/" + id + "?refresh=true", "");

        assertThat(ended.out()).contains("violation index.unknown index-entry " + id)
                .contains(" 1 broken with 1 violations");
    }

    @Test
    void takesWhatWaitsForTheIndexForSound() {
        var document = archive.received(CLERK, AGENCY, "19", "Gửi nhầm", archive.text("nham.txt", "nhầm"));
        awaitQuiet();
        archive.relay().stop();
        var version = archive.get(IncomingDocuments.class).find(document).orElseThrow().version();
        archive.get(ReturnToSender.class).giveBack(archive.account(CLERK), document, version, "gửi nhầm").orThrow();

        var waiting = check();
        jdbc.sql("DELETE FROM outbox WHERE topic = 'index' AND key = ?").param(document.value()).update();
        var lost = check();
        archive.get(IndexFeed.class).again(List.of(document));
        archive.relay().start();

        assertThat(waiting.status()).isEqualTo(CheckStatus.ALL_HOLD);
        assertThat(lost.out()).contains("violation index.documents incoming-document " + document,
                "expected state RETURNED_TO_SENDER", "found state RECEIVED");
    }

    @Test
    void saysWhatItCouldNotCheckWhileSearchIsAway() {
        var ended = check("--lienthong.search.url=http://127.0.0.1:9");

        assertThat(ended.out()).contains("index.documents        could not check: Search does not answer",
                "index.unknown          could not check", "2 could not be checked");
        assertThat(ended.status()).isEqualTo(CheckStatus.UNCHECKED);
    }

    @Test
    void doesNotRunOnTablesItDoesNotKnow() {
        jdbc.sql(
                """
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success) VALUES (9999, '299901010000', 'later', 'SQL', 'V2999__later.sql', 'x', 0, true)""")
                .update();

        var newer = check();
        jdbc.sql("DELETE FROM flyway_schema_history WHERE installed_rank = 9999").update();
        var older = check("--lienthong.database.schema=nothing_here");

        assertThat(newer.trouble()).contains("newer than this program", "299901010000");
        assertThat(older.trouble()).contains("older than this program");
        assertThat(List.of(newer.status(), older.status())).containsOnly(CheckStatus.NOT_RUN);
        assertThat(newer.out() + older.out()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'nothing_here'")
                .query(Long.class)
                .single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--contents", "now", "--lienthong.home=/nowhere/at/all",
            "--lienthong.database.password=wrong"})
    void doesNotRunOnWhatItDoesNotUnderstand(String word) {
        var ended = check(word);

        assertThat(ended.status()).isEqualTo(CheckStatus.NOT_RUN);
        assertThat(ended.trouble()).isNotBlank();
    }

    @Test
    void tellsOfItself() {
        var ended = check("--help");

        assertThat(ended.out()).contains("--content", "--json", "Status 0", "1:", "2:", "3:");
        assertThat(ended.status()).isEqualTo(CheckStatus.ALL_HOLD);
    }

    private record Ended(CheckStatus status, String out, String trouble) {}

    /** Later words win over the settings of the running product. */
    private Ended check(String... words) {
        var told = CommandRun.beside(environment, new CheckCommand(CheckApplication.class), words);
        return new Ended(CheckStatus.values()[told.status()], told.out(), told.trouble());
    }

    private void ask(String method, String path, String body) {
        var address = URI.create(search.url() + "/" + search.indexPrefix() + "-documents" + path);
        try (var client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
