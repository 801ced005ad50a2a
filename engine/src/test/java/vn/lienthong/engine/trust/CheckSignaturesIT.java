package vn.lienthong.engine.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports are made once, kept whole, and made again while nobody could say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckSignaturesIT {
    private static final SignatureFinding SIGNATURE = new SignatureFinding(
            "Signature1", false, SignatureState.INVALID, "HASH_FAILURE",
            new SignatureFinding.Signer(
                    "Lê Thị Chủ Tịch", "UBND tỉnh", "H99", new SignatureFinding.Certificate(
                            "CA", "Văn phòng", Instant.parse("2026-01-01T00:00:00Z"),
                            Instant.parse("2028-01-01T00:00:00Z"))),
            Instant.parse("2026-03-01T01:00:00Z"), null, true, null,
            List.of(new FindingReason("CONTENT_CHANGED", List.of("a\tb", ""))));

    private final Deque<SignatureFindings> answers = new ArrayDeque<>();
    private EngineContext engine;

    @BeforeAll
    void start() {
        engine = new EngineContext(
                context -> context.registerBean("signatureCheck", SignatureCheck.class, () -> _ -> answers.remove()));
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void keepsWhatWasFoundAndAsksOnce() {
        var document = document("%PDF-1.7 a", "application/pdf");
        answers.add(
                new SignatureFindings(
                        SignatureState.INVALID, List.of(new FindingReason("X", List.of())), List.of(SIGNATURE),
                        "<xml/>"));

        check(document);
        check(document);

        var kept = reports().find(content(document)).orElseThrow();
        assertThat(kept.attempts()).isEqualTo(1);
        assertThat(waiting(document)).isZero();
        assertThat(kept.findings().etsiReport()).isEqualTo("<xml/>");
        assertThat(kept.findings().signatures()).singleElement().satisfies(one -> {
            assertThat(one.signer()).isEqualTo(SIGNATURE.signer());
            assertThat(one.reasons()).containsExactly(new FindingReason("CONTENT_CHANGED", List.of("a b", "")));
        });
        assertThat(reports().statesOf(List.of(document))).containsEntry(document, SignatureState.INVALID);
    }

    @Test
    void triesAgainWhatCouldNotBeChecked() {
        var document = document("%PDF-1.7 b", "application/pdf");
        answers.add(new SignatureFindings(SignatureState.NOT_CHECKED, List.of(), List.of(), ""));

        check(document);
        check(document);
        var tries = waiting(document);
        engine.clock().advance(Duration.ofMinutes(2));
        answers.add(new SignatureFindings(SignatureState.VALID, List.of(), List.of(SIGNATURE), ""));
        check(document);

        assertThat(tries).isEqualTo(1);
        assertThat(reports().find(content(document)).orElseThrow().attempts()).isEqualTo(2);
        assertThat(reports().statesOf(List.of(document))).containsEntry(document, SignatureState.VALID);
    }

    @Test
    void asksNothingAboutFilesThatCannotBeSigned() {
        var document = document("PK", "application/zip");

        check(document);

        assertThat(reports().statesOf(List.of(document))).isEmpty();
    }

    private void check(DocumentId document) {
        engine.get(CheckSignatures.class).check(document);
    }

    /** How often the document waits to be checked again. */
    private int waiting(DocumentId document) {
        return engine.jdbc()
                .sql("SELECT count(*) FROM outbox WHERE topic = ? AND key = ?")
                .params(CheckSignatures.TOPIC, document.value())
                .query(Integer.class)
                .single();
    }

    private SignatureReports reports() {
        return engine.get(SignatureReports.class);
    }

    private ContentId content(DocumentId document) {
        return engine.get(DocumentFiles.class).mainOf(document).orElseThrow().latest().file().content();
    }

    private DocumentId document(String text, String mediaType) {
        var id = new DocumentId(engine.get(IdSource.class).next());
        var stored = engine.get(ContentStore.class)
                .put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        engine.transaction().executeWithoutResult(_ -> {
            engine.get(Contents.class).keep(new StoredContent(stored.id(), stored.size()), mediaType);
            engine.get(DocumentFiles.class)
                    .add(
                            id, FileRole.MAIN, new StoredFile(stored.id(), "a.pdf", mediaType, stored.size()),
                            FileStage.RECEIVED, Actor.SYSTEM);
        });
        return id;
    }
}
