package vn.lienthong.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.FileVersion;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.soundness.CheckSoundness;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.engine.soundness.RuleReport;
import vn.lienthong.engine.soundness.SoundnessReport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the check of an installation finds: nothing after real roads, and whatever was broken behind their back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoundnessIT {
    private static final int WORKERS = 3;
    private static final int CHECKS = 10;
    private static final List<FileStage> SIGNED = List.of(FileStage.UPLOADED, FileStage.PREPARED, FileStage.SIGNED);
    private static final List<FileStage> SEALED = Stream
            .concat(SIGNED.stream(), Stream.of(FileStage.NUMBERED, FileStage.SEALED))
            .toList();

    private Roads roads;
    private SampleWork work;

    @BeforeAll
    void start() {
        roads = new Roads();
        work = new SampleWork(roads);
    }

    @AfterAll
    void stop() {
        roads.close();
    }

    static Stream<Breakage> breakages() {
        return Breakage.ALL.stream();
    }

    @Test
    void realRoadsAreSound() {
        var report = check(Depth.EVERY_BYTE);

        assertThat(report.rules()).hasSizeGreaterThan(25).allSatisfy(rule -> {
            assertThat(rule.violations()).as(rule.rule()).isEmpty();
            assertThat(rule.hindrance()).as(rule.rule()).isNull();
        });
        assertThat(report.noticeCount()).isZero();
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void eachRuleTellsOfWhatWasBrokenAndNoOtherDoes(Breakage breakage) {
        var report = broken(work.filledIn(breakage.statement()));

        assertThat(brokenRules(report)).isEqualTo(breakage.rules());
        assertThat(report.rules().stream().filter(RuleReport::isBroken))
                .allSatisfy(rule -> assertThat(rule.violations())
                        .anySatisfy(one -> assertThat(one.ids()).contains(work.id(breakage.about()).toString())));
    }

    /** Of each rule but those that another test breaks. */
    @Test
    void everyRuleIsBrokenBySomeTest() {
        var broken = Stream.concat(breakages().flatMap(one -> one.rules().stream()),
                Stream.of("content.stored", "queue.parked", "process.incident")).distinct().sorted().toList();

        assertThat(check(Depth.ORDINARY).rules().stream().map(RuleReport::rule)).containsExactlyElementsOf(broken);
    }

    @Test
    void whatWasGivenUpIsANoticeAndNoViolation() {
        var report = broken(work.filledIn("""
                UPDATE outbox SET parked_at = now(), last_error = 'no answer' WHERE topic = 'deliver' AND key = {queued};
                INSERT INTO act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, incident_msg_, activity_id_,
                    proc_inst_id_, root_cause_incident_id_)
                SELECT 'failed', 1, now(), 'failedJob', 'no answer', 'serviceTask_x', id_, 'failed'
                FROM act_ru_execution WHERE business_key_ = {draft}"""));

        assertThat(brokenRules(report)).isEmpty();
        assertThat(report.rules().stream().filter(rule -> rule.noticeCount() > 0)).extracting(RuleReport::rule)
                .containsExactly("process.incident", "queue.parked");
    }

    @Test
    void missesAFileAndOneOfAnotherLength() throws IOException {
        var file = anyFile();
        var bytes = Files.readAllBytes(file);

        Files.delete(file);
        var missing = check(Depth.ORDINARY);
        Files.write(file, new byte[]{1});
        var other = check(Depth.ORDINARY);
        Files.write(file, bytes);

        assertThat(brokenRules(missing)).containsExactly("content.stored");
        assertThat(brokenRules(other)).containsExactly("content.stored");
        assertThat(found(missing)).contains(file.getFileName() + " missing");
        assertThat(found(other)).contains(file.getFileName() + " 1 bytes");
    }

    @Test
    void findsAFlippedBitOnlyWhenEveryByteIsRead() throws IOException {
        var file = anyFile();
        var bytes = Files.readAllBytes(file);
        var flipped = bytes.clone();
        flipped[3] ^= 1;

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, flipped, StandardOpenOption.TRUNCATE_EXISTING);
        var lengths = check(Depth.ORDINARY);
        var everyByte = check(Depth.EVERY_BYTE);
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(brokenRules(lengths)).isEmpty();
        assertThat(found(everyByte)).containsExactly(file.getFileName() + " other bytes than its digest says");
    }

    @Test
    void countsAllAndKeepsAFew() {
        var report = broken("UPDATE register SET next_number = next_number + 5000 WHERE direction = 'INCOMING'");

        var rule = report.rules().stream().filter(RuleReport::isBroken).findFirst().orElseThrow();
        assertThat(rule.violationCount()).isEqualTo(5000);
        assertThat(rule.violations()).hasSize(100);
    }

    @Test
    void nothingIsFoundWhileDocumentsAreOnTheirWay() {
        var isOver = new AtomicBoolean();
        var walked = new AtomicInteger();
        var found = new ArrayList<String>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var workers = IntStream.range(0, WORKERS)
                    .mapToObj(_ -> CompletableFuture.runAsync(() -> walkUntil(isOver, walked), threads))
                    .toList();
            for (int i = 0; i < CHECKS; i++) found.addAll(found(check(Depth.ORDINARY)));
            isOver.set(true);
            workers.forEach(CompletableFuture::join);
        }

        assertThat(found).isEmpty();
        assertThat(walked.get()).isPositive();
        assertThat(found(check(Depth.ORDINARY))).isEmpty();
    }

    /** Where nobody answers any more, the next clerk goes on: with the number of the one before, and one seal in the end. */
    @Test
    void aLetterIsIssuedOnceAndWholeWhereverTheDatabaseIsLost() {
        var journey = roads.draft().submitted().passed().approved().signed();
        var questions = new AtomicInteger();

        while (journey.document() instanceof OutgoingDocument.Signed) {
            var from = questions.incrementAndGet();
            roads.engine.asked(question -> question >= from,
                    () -> assertThatThrownBy(journey::issued).isInstanceOf(RuntimeException.class));
            assertThat(found(check(Depth.ORDINARY))).as("lost from question %d on", from).isEmpty();
            assertThat(stages(journey)).as("lost from question %d on", from).isIn(SIGNED, SEALED);
        }

        assertThat(questions.get()).isGreaterThan(40);
        assertIssuedOnce(journey);
    }

    @Test
    void aLetterIsIssuedOnceWhenNobodyHearsOfIt() {
        var other = roads.draft().submitted().passed().approved().signed();
        var journey = roads.draft().submitted().passed().approved().signed();
        var last = roads.engine.asked(other::issued).asked().size();

        roads.engine.asked(question -> question == last,
                () -> assertThatThrownBy(journey::issued).isInstanceOf(TransactionException.class));

        assertIssuedOnce(journey);
    }

    private void assertIssuedOnce(OutgoingJourney journey) {
        assertThat(journey.document()).isInstanceOf(OutgoingDocument.Issued.class);
        assertThat(stages(journey)).isEqualTo(SEALED);
        assertThat(roads.engine.jdbc()
                .sql("SELECT state FROM register_entry WHERE document_id = ?")
                .param(journey.id.value())
                .query(String.class)
                .list()).isEqualTo(List.of("USED"));
        assertThat(roads.engine.jdbc()
                .sql("SELECT act FROM audit_event WHERE object_id = ? AND act ~ 'number|sealed|issued' ORDER BY position")
                .param(journey.id.value())
                .query(String.class)
                .list()).isEqualTo(List.of("document.number-reserved", "document.sealed", "document.issued"));
        assertThat(roads.engine.get(Deliveries.class).of(journey.id)).hasSize(1);
        assertThat(found(check(Depth.EVERY_BYTE))).isEmpty();
    }

    private List<FileStage> stages(OutgoingJourney journey) {
        return roads.engine.get(DocumentFiles.class)
                .mainOf(journey.id)
                .orElseThrow()
                .versions()
                .stream()
                .map(FileVersion::stage)
                .toList();
    }

    private void walkUntil(AtomicBoolean isOver, AtomicInteger walked) {
        do {
            var sent = roads.draft().submitted().passed().approved().signed().issued().id;
            roads.draft().submitted().returnedBy(roads.commune.head()).discarded();
            IncomingJourney.onPaper(roads, roads.district).registered(null).presented();
            new IncomingJourney(roads, roads.district, work.arrivalOf(sent)).registered(null)
                    .presented()
                    .directed(new Charge(work.lead.id(), HandlingRole.LEAD, null))
                    .assigned(work.lead)
                    .done(work.lead);
            walked.incrementAndGet();
        } while (!isOver.get());
    }

    private Path anyFile() {
        var content = roads.engine.jdbc()
                .sql("""
                SELECT v.content_id FROM document_file_version v JOIN document_file f ON f.id = v.file_id
                WHERE f.document_id = ? AND v.version = 1""")
                .param(work.id("discarded"))
                .query((row, _) -> row.getString(1))
                .single();
        try (var files = Files.walk(roads.engine.get(ContentSettings.class).folder())) {
            return files.filter(file -> file.getFileName().toString().equals(content)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(SoundnessReport report) {
        return report.rules()
                .stream()
                .flatMap(rule -> rule.violations().stream())
                .map(one -> one.ids().getFirst() + " " + one.found())
                .toList();
    }

    private static List<String> brokenRules(SoundnessReport report) {
        return report.rules().stream().filter(RuleReport::isBroken).map(RuleReport::rule).toList();
    }

    /** Breaks, looks, and takes it back. */
    private SoundnessReport broken(String statements) {
        return roads.engine.transaction().execute(state -> {
            state.setRollbackOnly();
            for (var statement : statements.split(";", -1)) roads.engine.jdbc().sql(statement).update();
            return check(Depth.ORDINARY);
        });
    }

    private SoundnessReport check(Depth depth) {
        return roads.engine.get(CheckSoundness.class).check(depth, _ -> {});
    }
}
