package vn.lienthong.engine.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of reports when trust changes: in a large archive, after a crash, and while a check is on its way. */
class TrustChangeIT {
    private static final SignatureFinding VALID = new SignatureFinding(
            "Signature1", true, SignatureState.VALID, null, null, null, Instant.parse("2026-03-01T00:00:00Z"), true,
            "F1", List.of());
    private static final int MANY = 2 * JudgePortions.PORTION + 50;

    private static final LocalDate SINCE = LocalDate.of(2026, 2, 1);

    private EngineContext engine;
    private volatile Runnable meanwhile = () -> {};
    private volatile SignatureFindings answer = found(SignatureState.VALID);

    @BeforeEach
    void start() {
        engine = new EngineContext(context -> context.registerBean("signatureCheck", SignatureCheck.class, () -> _ -> {
            var said = answer;
            meanwhile.run();
            return said;
        }));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void aCheckThatTrustOvertookIsMadeAgain() {
        var document = document("%PDF-1.7 overtaken");
        meanwhile = () -> {
            meanwhile = () -> {};
            answer = found(SignatureState.INVALID);
            endTrust();
        };

        check(document);

        assertThat(reports().statesOf(List.of(document))).doesNotContainValue(SignatureState.VALID);
        comesToBeInvalid(document);
    }

    @Test
    void aResultWaitsForAChangeThatIsOnItsWayAndLosesAgainstIt() throws InterruptedException {
        var document = document("%PDF-1.7 waits");
        answer = found(SignatureState.INVALID);
        var epoch = engine.get(TrustChanges.class).epoch();
        var changed = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var change = CompletableFuture.runAsync(() -> engine.transaction().executeWithoutResult(_ -> {
            engine.get(JudgeAgain.class).whatCounted("F1", SINCE);
            changed.countDown();
            await(commit);
        }));
        assertThat(changed.await(10, TimeUnit.SECONDS)).isTrue();

        var kept = CompletableFuture
                .runAsync(() -> engine.get(KeptReports.class).keep(document, valid(document), epoch));
        assertThatThrownBy(() -> kept.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        commit.countDown();
        change.join();
        kept.join();

        assertThat(reports().statesOf(List.of(document))).doesNotContainValue(SignatureState.VALID);
        comesToBeInvalid(document);
    }

    @Test
    void manyReportsAreMadeDueInPortionsAndGoOnAfterACrash() {
        valid(MANY);
        var change = change();

        assertThat(portion(change)).isTrue();
        assertThatThrownBy(() -> engine.transaction().executeWithoutResult(_ -> {
            engine.get(JudgePortions.class).judge(change);
            throw new IllegalStateException("crash");
        })).hasMessage("crash");
        var afterTheCrash = due();
        var further = Stream.generate(() -> portion(change)).takeWhile(more -> more).count();

        assertThat(afterTheCrash).isEqualTo(JudgePortions.PORTION);
        assertThat(further).isEqualTo(1);
        assertThat(due()).isEqualTo(MANY);
        assertThat(portion(change)).as("finished").isFalse();
    }

    @Test
    void twoAtOnceMakeEveryReportDueOnce() {
        valid(MANY);
        var change = change();

        var portions = Stream.generate(() -> CompletableFuture.supplyAsync(
                () -> Stream.generate(() -> portion(change)).takeWhile(more -> more).count())).limit(2).toList();

        assertThat(portions.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(2);
        assertThat(due()).isEqualTo(MANY);
    }

    @Test
    void theRelayGoesThroughAllOfThem() {
        valid(MANY);

        endTrust();

        Await.until("all reports are due", Duration.ofSeconds(20), () -> due() == MANY);
    }

    private void endTrust() {
        engine.transaction().executeWithoutResult(_ -> engine.get(JudgeAgain.class).whatCounted("F1", SINCE));
    }

    /** One that no relay knows of. */
    private UUID change() {
        var ended = new TrustChange.Ended("F1", Instant.parse("2026-02-01T00:00:00Z"));
        var change = new TrustChange(UUID.randomUUID(), ended, "", false);
        engine.transaction().executeWithoutResult(_ -> engine.get(TrustChanges.class).add(change));
        return change.id();
    }

    private boolean portion(UUID change) {
        return engine.get(JudgePortions.class).judge(change);
    }

    private void comesToBeInvalid(DocumentId document) {
        Await.until("the result of the new epoch", Duration.ofSeconds(20),
                () -> reports().statesOf(List.of(document)).get(document) == SignatureState.INVALID);
    }

    private long due() {
        return engine.jdbc()
                .sql("SELECT count(*) FROM signature_report WHERE next_check_at IS NOT NULL")
                .query(Long.class)
                .single();
    }

    /** Valid reports without files of documents: enough to be due. */
    private void valid(int count) {
        engine.transaction().executeWithoutResult(_ -> {
            engine.jdbc().sql("SET LOCAL session_replication_role = replica").update();
            engine.jdbc()
                    .sql("""
                    INSERT INTO signature_report (content_id, state, reasons, etsi_report, attempts, checked_at)
                    SELECT lpad(to_hex(n), 64, '0'), 'VALID', '{}', '', 1, now() FROM generate_series(1, ?) AS n""")
                    .param(count)
                    .update();
            engine.jdbc()
                    .sql("""
                    INSERT INTO signature_finding (content_id, ordinal, field, state, timestamped_at,
                        covers_whole_file, authority, reasons)
                    SELECT content_id, 0, 'S', 'VALID', '2026-03-01T00:00:00Z', true, 'F1', '{}'
                    FROM signature_report""")
                    .update();
        });
    }

    private static SignatureFindings found(SignatureState state) {
        return new SignatureFindings(state, List.of(), List.of(VALID), "");
    }

    private SignatureReport valid(DocumentId document) {
        var content = engine.get(DocumentFiles.class).mainOf(document).orElseThrow().latest().file().content();
        return new SignatureReport(content, found(SignatureState.VALID), 1, engine.clock().instant(), null);
    }

    private void check(DocumentId document) {
        engine.get(CheckSignatures.class).check(document);
    }

    private SignatureReports reports() {
        return engine.get(SignatureReports.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("Never let go");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private DocumentId document(String text) {
        var id = new DocumentId(engine.get(IdSource.class).next());
        var stored = engine.get(ContentStore.class)
                .put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        engine.transaction().executeWithoutResult(_ -> {
            engine.get(Contents.class).keep(new StoredContent(stored.id(), stored.size()), "application/pdf");
            engine.get(DocumentFiles.class)
                    .add(id, FileRole.MAIN, new StoredFile(stored.id(), "a.pdf", "application/pdf", stored.size()),
                            FileStage.RECEIVED, Actor.SYSTEM);
        });
        return id;
    }
}
