package vn.lienthong.engine.content.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore.Condition;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every content store does, on whatever it stores. */
abstract class ContentStoreContract {
    private static final ContentId OF_ABC = new ContentId(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    private static final ContentId UNKNOWN = new ContentId("0".repeat(64));

    abstract SweepableStore store();

    /** Changes one byte of what is stored, past the store. */
    abstract void corrupt(ContentId id) throws IOException;

    /** How many pieces of unfinished work lie about. */
    abstract int leftovers() throws IOException;

    @Test
    void keepsItsFirstOwner() {
        assertThat(store().owner()).isNull();

        store().claim("one");
        store().claim("another");

        assertThat(store().owner()).isEqualTo("one");
    }

    @Test
    void knowsBytesByTheirSha256() {
        var stored = put("abc".getBytes(UTF_8));

        assertThat(stored).isEqualTo(new StoredContent(OF_ABC, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 3_000_000})
    void givesBackWhatItTook(int size) throws IOException {
        var bytes = randomBytes(size);

        var stored = put(bytes);

        assertThat(read(store().open(stored.id()))).isEqualTo(bytes);
        assertThat(store().size(stored.id())).isEqualTo(size);
        assertThat(store().exists(stored.id())).isTrue();
        assertThat(store().verify(stored.id())).isEqualTo(Condition.INTACT);
    }

    @Test
    void givesAPart() throws IOException {
        var id = put("0123456789".getBytes(UTF_8)).id();

        assertThat(read(store().open(id, 3, 4))).asString().isEqualTo("3456");
        assertThat(read(store().open(id, 8, 100))).asString().isEqualTo("89");
        assertThat(read(store().open(id, 10, 1))).isEmpty();
        assertThat(read(store().open(id, 2, 0))).isEmpty();
    }

    @Test
    void takesTheSameBytesTwiceAndKeepsOne() throws IOException {
        var first = put("twice".getBytes(UTF_8));

        var second = put("twice".getBytes(UTF_8));

        assertThat(second).isEqualTo(first);
        assertThat(leftovers()).isZero();
    }

    @Test
    void takesTheSameBytesFromManyAtOnce() throws Exception {
        var bytes = randomBytes(500_000);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<StoredContent> put = () -> put(bytes);

            var all = threads.invokeAll(java.util.Collections.nCopies(8, put));

            for (var one : all) assertThat(one.get().id()).isEqualTo(ContentId.of(Digests.sha256().digest(bytes)));
        }
        assertThat(store().verify(ContentId.of(Digests.sha256().digest(bytes)))).isEqualTo(Condition.INTACT);
        assertThat(leftovers()).isZero();
    }

    @Test
    void findsACorruptByte() throws IOException {
        var id = put(randomBytes(100_000)).id();

        corrupt(id);

        assertThat(store().verify(id)).isEqualTo(Condition.CORRUPT);
    }

    @Test
    void knowsWhatItLacks() {
        assertThat(store().exists(UNKNOWN)).isFalse();
        assertThat(store().verify(UNKNOWN)).isEqualTo(Condition.MISSING);
        assertThatThrownBy(() -> read(store().open(UNKNOWN))).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> store().size(UNKNOWN)).isInstanceOf(FaultException.class);
    }

    @Test
    void blamesTheSenderForABrokenStreamAndLeavesNothing() throws IOException {
        var broken = new SequenceInputStream(new ByteArrayInputStream(randomBytes(200_000)), new BrokenStream());

        assertThatThrownBy(() -> store().put(broken)).isInstanceOfSatisfying(FaultException.class,
                fault -> assertThat(fault.origin()).isEqualTo(FaultException.Origin.SENDER));
        assertThat(leftovers()).isZero();
    }

    @Test
    void removesForTheSweeper() {
        var id = put("swept".getBytes(UTF_8)).id();

        assertThat(store().remove(id, later())).isTrue();
        assertThat(store().remove(id, later())).isTrue();

        assertThat(store().exists(id)).isFalse();
    }

    @Test
    void leavesToTheSweeperNothingThatWasPutAgain() {
        var id = put("put again".getBytes(UTF_8)).id();

        assertThat(store().remove(id, earlier())).isFalse();

        assertThat(store().exists(id)).isTrue();
    }

    @Test
    void mendsDamageWhenTheBytesComeAgain() throws IOException {
        var bytes = randomBytes(100_000);
        var id = put(bytes).id();
        corrupt(id);

        put(bytes);

        assertThat(store().verify(id)).isEqualTo(Condition.INTACT);
    }

    @Test
    void namesWhatIsOld() {
        var id = put("old enough".getBytes(UTF_8)).id();
        var old = new ArrayList<ContentId>();
        var young = new ArrayList<ContentId>();

        store().eachPutBefore(later(), old::add);
        store().eachPutBefore(earlier(), young::add);

        assertThat(old).contains(id);
        assertThat(young).doesNotContain(id);
    }

    StoredContent put(byte[] bytes) {
        return store().put(new ByteArrayInputStream(bytes));
    }

    static byte[] read(InputStream in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }

    static byte[] randomBytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** An instant after everything this test puts. */
    abstract Instant later();

    private Instant earlier() {
        return later().minus(Duration.ofDays(3));
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Connection reset by peer");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            throw new IOException("Connection reset by peer");
        }
    }
}
