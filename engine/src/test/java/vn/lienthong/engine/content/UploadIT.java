package vn.lienthong.engine.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UploadIT {
    private static final int SIZE = 10_000_000;
    private static final byte[] FILE = randomBytes(SIZE);
    private static final EngineContext ENGINE = new EngineContext();

    private final Actor actor = Actor.of(new PersonId(UUID.randomUUID()));

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @BeforeEach
    void resetClock() {
        ENGINE.clock().moveTo(TestClock.MONDAY_MORNING);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 99})
    void goesOnWhereTheLineWasCut(int percent) throws Exception {
        var key = open(SIZE, sha256(FILE));
        int cut = SIZE / 100 * percent;

        assertThatThrownBy(() -> append(key, 0, dropped(FILE, cut))).isInstanceOfSatisfying(FaultException.class,
                fault -> assertThat(fault.origin()).isEqualTo(FaultException.Origin.SENDER));
        var received = find(key).received();
        append(key, received, new ByteArrayInputStream(FILE, (int) received, SIZE)).orThrow();
        var receipt = finish(key).orThrow();

        assertThat(received).isEqualTo(cut);
        assertThat(receipt.content()).isEqualTo(new StoredContent(sha256(FILE), SIZE));
        assertThat(store().verify(sha256(FILE))).isEqualTo(ContentStore.Condition.INTACT);
    }

    @Test
    void givesTheSameReceiptAgain() {
        var key = open(3, null);
        append(key, 0, new ByteArrayInputStream(new byte[]{1, 2, 3})).orThrow();

        var first = finish(key).orThrow();
        ENGINE.clock().advance(Duration.ofHours(1));

        assertThat(finish(key).orThrow()).isEqualTo(first);
        assertThat(find(key).receipt()).isEqualTo(first);
        assertThat(codeOf(append(key, 3, InputStream.nullInputStream()))).isEqualTo(ContentRefusal.UPLOAD_FINISHED);
    }

    @Test
    void tellsTheRightOffset() {
        var key = open(10, null);
        append(key, 0, new ByteArrayInputStream(new byte[4])).orThrow();

        assertThat(append(key, 0, new ByteArrayInputStream(new byte[4])))
                .isEqualTo(Outcome.refused(ContentRefusal.UPLOAD_WRONG_OFFSET, "offset", 4L));
        assertThat(append(key, 9, new ByteArrayInputStream(new byte[1])))
                .isEqualTo(Outcome.refused(ContentRefusal.UPLOAD_WRONG_OFFSET, "offset", 4L));
    }

    @Test
    void goesBackToWhatTheDiskStillHas() throws IOException {
        var key = open(10, null);
        append(key, 0, new ByteArrayInputStream(new byte[8])).orThrow();
        try (var desk = ENGINE.get(UploadSpace.class).take(key.id()).orElseThrow()) {
            desk.cut(5);
        }

        assertThat(append(key, 8, new ByteArrayInputStream(new byte[2])))
                .isEqualTo(Outcome.refused(ContentRefusal.UPLOAD_WRONG_OFFSET, "offset", 5L));
        assertThat(find(key).received()).isEqualTo(5);
    }

    @Test
    void letsOneOfTwoWritersWin() throws Exception {
        var key = open(SIZE, null);
        try (var line = new PipedOutputStream(); var slow = new PipedInputStream(line)) {
            var first = CompletableFuture.supplyAsync(() -> append(key, 0, slow), Thread::startVirtualThread);
            line.write(FILE, 0, 100);
            line.flush();
            Await.until(Duration.ofSeconds(10), () -> isEmpty(slow));

            assertThat(codeOf(append(key, 0, new ByteArrayInputStream(FILE)))).isEqualTo(ContentRefusal.UPLOAD_BUSY);
            line.write(FILE, 100, 900);
            line.close();

            assertThat(first.get()).isInstanceOf(Outcome.Done.class);
        }
        assertThat(find(key).received()).isEqualTo(1000);
    }

    @Test
    void throwsAChangedPartAway() throws Exception {
        var key = open(1000, null);
        var part = Arrays.copyOf(FILE, 1000);
        var right = new UploadChunk.Digest("SHA-256", sha256(part).sha256());
        var damaged = part.clone();
        damaged[500] ^= 1;

        assertThat(codeOf(append(key, new UploadChunk(0, new ByteArrayInputStream(damaged), right))))
                .isEqualTo(ContentRefusal.UPLOAD_CHECKSUM);
        assertThat(find(key).received()).isZero();
        assertThat(append(key, new UploadChunk(0, new ByteArrayInputStream(part), right)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(find(key).received()).isEqualTo(1000);
    }

    @Test
    void keepsNothingOfAPartThatCannotBeJudged() {
        var key = open(SIZE, null);
        var digest = new UploadChunk.Digest("SHA-1", new byte[20]);

        assertThatThrownBy(() -> append(key, new UploadChunk(0, dropped(FILE, 9_000_000), digest)))
                .isInstanceOf(FaultException.class);

        assertThat(find(key).received()).isZero();
    }

    @Test
    void refusesMoreThanWasAnnounced() {
        var key = open(9_000_000, null);

        assertThat(codeOf(append(key, 0, new ByteArrayInputStream(FILE)))).isEqualTo(ContentRefusal.UPLOAD_TOO_LONG);
        assertThat(find(key).received()).isZero();
    }

    @Test
    void refusesAFileThatIsNotTheAnnouncedOne() {
        var key = open(4, new ContentId("1".repeat(64)));
        append(key, 0, new ByteArrayInputStream(new byte[4])).orThrow();

        assertThat(codeOf(finish(key))).isEqualTo(ContentRefusal.UPLOAD_DIGEST);
        assertThatThrownBy(() -> find(key)).isInstanceOf(UnknownException.class);
    }

    @Test
    void finishesNothingIncomplete() {
        var key = open(10, null);
        append(key, 0, new ByteArrayInputStream(new byte[4])).orThrow();

        assertThat(codeOf(finish(key))).isEqualTo(ContentRefusal.UPLOAD_INCOMPLETE);
    }

    @Test
    void showsAnUploadToItsOwnerOnly() {
        var key = open(10, null);
        var stranger = Actor.of(new PersonId(UUID.randomUUID()));
        var guessed = new UploadKey(key.id(), "A".repeat(22));

        assertThatThrownBy(() -> ENGINE.get(FindUpload.class).find(key, stranger)).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> find(guessed)).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> ENGINE.get(AppendToUpload.class)
                .append(key, new UploadChunk(0, InputStream.nullInputStream(), null), stranger))
                .isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> ENGINE.get(FinishUpload.class).finish(key, stranger))
                .isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> ENGINE.get(CancelUpload.class).cancel(key, stranger))
                .isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> UploadKey.parse("../../etc/passwd")).isInstanceOf(UnknownException.class);
        assertThat(UploadKey.parse(key.text())).isEqualTo(key);
    }

    @Test
    void limitsOneFileAndAllOpenOnesTogether() {
        long max = 500L << 20;

        assertThat(codeOf(ENGINE.get(OpenUpload.class).open(new NewUpload("a.pdf", max + 1, null), actor)))
                .isEqualTo(ContentRefusal.UPLOAD_TOO_LARGE);
        for (int i = 0; i < 4; i++) open(max, null);
        var last = open(48L << 20, null);
        assertThat(codeOf(ENGINE.get(OpenUpload.class).open(new NewUpload("a.pdf", 1, null), actor)))
                .isEqualTo(ContentRefusal.UPLOAD_QUOTA);
        ENGINE.get(CancelUpload.class).cancel(last, actor).orThrow();
        assertThat(open(1, null)).isNotNull();
    }

    @Test
    void givesUpWhatNobodyContinues() {
        var key = open(10, null);
        append(key, 0, new ByteArrayInputStream(new byte[4])).orThrow();
        ENGINE.clock().advance(Duration.ofHours(47));
        append(key, 4, new ByteArrayInputStream(new byte[1])).orThrow();
        ENGINE.clock().advance(Duration.ofHours(47));
        ENGINE.get(SweepContent.class).sweep();
        assertThat(find(key).received()).isEqualTo(5);

        ENGINE.clock().advance(Duration.ofHours(2));

        assertThatThrownBy(() -> find(key)).isInstanceOf(UnknownException.class);
        assertThat(ENGINE.get(SweepContent.class).sweep()).isPositive();
        try (var desk = ENGINE.get(UploadSpace.class).take(key.id()).orElseThrow()) {
            assertThat(desk.length()).isZero();
            desk.clear();
        }
    }

    @Test
    void sweepsBytesOnlyWhenNobodyRefersToThem() {
        var bytes = "nobody needs me".getBytes(StandardCharsets.UTF_8);
        var unneeded = store().put(new ByteArrayInputStream(bytes));
        var kept = store().put(new ByteArrayInputStream(new byte[]{9}));
        ENGINE.transaction().executeWithoutResult(_ -> ENGINE.get(Contents.class).keep(kept, "application/x-nine"));
        ENGINE.clock().advance(Duration.ofDays(3));
        var key = open(1, null);
        append(key, 0, new ByteArrayInputStream(new byte[]{7})).orThrow();
        var received = finish(key).orThrow().content();

        ENGINE.get(SweepContent.class).sweep();

        assertThat(store().exists(unneeded.id())).isFalse();
        assertThat(store().exists(kept.id())).isTrue();
        assertThat(store().exists(received.id())).isTrue();
        ENGINE.clock().advance(Duration.ofDays(3));
        ENGINE.get(SweepContent.class).sweep();
        assertThat(store().exists(received.id())).isFalse();
    }

    @Test
    void sweepsNothingThatIsJustBeingReferredTo() {
        var bytes = "just in time".getBytes(StandardCharsets.UTF_8);
        var stored = store().put(new ByteArrayInputStream(bytes));
        ENGINE.clock().advance(Duration.ofDays(3));

        var sweeping = ENGINE.transaction().execute(_ -> {
            ENGINE.get(Contents.class).keep(stored, "text/plain");
            var other = CompletableFuture.runAsync(() -> ENGINE.get(SweepContent.class).sweep(),
                    Thread::startVirtualThread);
            Await.until(Duration.ofSeconds(10), this::somebodyWaits);
            return other;
        });

        assertThat(sweeping).isNotNull().succeedsWithin(Duration.ofSeconds(10));
        assertThat(store().exists(stored.id())).isTrue();
    }

    private static boolean isEmpty(InputStream line) {
        try {
            return line.available() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean somebodyWaits() {
        return ENGINE.jdbc()
                .sql("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'")
                .query(Long.class)
                .single() > 0;
    }

    private UploadKey open(long size, @Nullable ContentId expected) {
        return ENGINE.get(OpenUpload.class).open(new NewUpload("tờ trình.pdf", size, expected), actor).orThrow().key();
    }

    private Upload find(UploadKey key) {
        return ENGINE.get(FindUpload.class).find(key, actor);
    }

    private Outcome<Upload> append(UploadKey key, long offset, InputStream bytes) {
        return append(key, new UploadChunk(offset, bytes, null));
    }

    private Outcome<Upload> append(UploadKey key, UploadChunk chunk) {
        return ENGINE.get(AppendToUpload.class).append(key, chunk, actor);
    }

    private Outcome<UploadReceipt> finish(UploadKey key) {
        return ENGINE.get(FinishUpload.class).finish(key, actor);
    }

    private static ContentStore store() {
        return ENGINE.get(ContentStore.class);
    }

    private static @Nullable RefusalCode codeOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : null;
    }

    private static ContentId sha256(byte[] bytes) throws Exception {
        return ContentId.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The first bytes of the file, then nothing but an error. */
    private static InputStream dropped(byte[] file, int after) {
        return new SequenceInputStream(new ByteArrayInputStream(file, 0, after), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("Connection reset");
            }
        });
    }

    private static byte[] randomBytes(int size) {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
