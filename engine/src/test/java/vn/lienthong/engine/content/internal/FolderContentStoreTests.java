package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore.Condition;
import vn.lienthong.engine.fixtures.TestClock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FolderContentStoreTests extends ContentStoreContract {
    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private FolderContentStore store;

    @BeforeEach
    void open() {
        store = new FolderContentStore(folder, clock);
    }

    @Override
    SweepableStore store() {
        return store;
    }

    @Override
    Instant later() {
        return clock.instant().plus(Duration.ofDays(2));
    }

    @Override
    void corrupt(ContentId id) throws IOException {
        try (var file = new RandomAccessFile(place(id).toFile(), "rw")) {
            file.seek(50_000);
            int value = file.read();
            file.seek(50_000);
            file.write(value ^ 1);
        }
    }

    @Override
    int leftovers() throws IOException {
        try (var files = Files.list(folder.resolve("incoming"))) {
            return (int) files.count();
        }
    }

    @Test
    void fansOutOverTwoLevels() {
        var id = put("abc".getBytes(UTF_8)).id();

        assertThat(folder.resolve("content/ba/78/" + id)).exists();
    }

    @Test
    void takesTheWritePermissionAway() throws IOException {
        var id = put("abc".getBytes(UTF_8)).id();

        assertThat(Files.getPosixFilePermissions(place(id))).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ,
                PosixFilePermission.GROUP_READ);
    }

    @Test
    void neverRewritesWhatIsThere() throws IOException {
        var id = put("abc".getBytes(UTF_8)).id();
        var inode = Files.getAttribute(place(id), "unix:ino");

        put("abc".getBytes(UTF_8));

        assertThat(Files.getAttribute(place(id), "unix:ino")).isEqualTo(inode);
    }

    @Test
    void makesWhatIsPutAgainYoungAgain() throws IOException {
        var id = put("abc".getBytes(UTF_8)).id();
        clock.advance(Duration.ofDays(30));

        put("abc".getBytes(UTF_8));

        assertThat(Files.getLastModifiedTime(place(id)).toInstant()).isEqualTo(clock.instant());
    }

    @Test
    void replacesAFileThatWasCutFromOutside() throws IOException {
        var id = put("abc".getBytes(UTF_8)).id();
        Files.delete(place(id));
        Files.writeString(place(id), "ab");

        put("abc".getBytes(UTF_8));

        assertThat(store.verify(id)).isEqualTo(Condition.INTACT);
    }

    @Test
    void clearsOldRemainsOnly() throws IOException {
        var old = Files.writeString(folder.resolve("incoming/old.part"), "half");
        var young = Files.writeString(folder.resolve("incoming/young.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(young, FileTime.from(clock.instant()));

        store.removeRemains(clock.instant().minus(Duration.ofDays(1)));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private Path place(ContentId id) {
        return new Fanout(folder.resolve("content")).of(id);
    }
}
