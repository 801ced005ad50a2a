package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore.Condition;
import vn.lienthong.engine.fixtures.Await;

import static org.assertj.core.api.Assertions.assertThat;

/** Small memory, a full disk, a process that dies in the middle. */
class ContentDisasterIT {
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    private Path folder;

    @Test
    void movesTwoHundredMegabytesThroughAHeapOfThirtyTwo() throws Exception {
        long size = 200 * MEGABYTE;

        try (var child = ChildJvm.start(PutProgram.class, List.of("-Xmx32m"), folder, size)) {
            assertThat(child.output()).contains("put " + size + " read " + size + " INTACT").endsWith("exit 0");
        }
    }

    @Test
    void leavesNoHalfContentWhenKilledInTheMiddleOfPut() throws Exception {
        try (var child = ChildJvm.start(PutProgram.class, List.of(), folder, 100_000 * MEGABYTE)) {
            Await.until(Duration.ofSeconds(30), () -> incomingBytes() > 20 * MEGABYTE);
            child.kill();
        }

        var store = new FolderContentStore(folder, Clock.systemUTC());
        assertThat(contentFiles()).isEmpty();
        assertThat(incomingBytes()).isGreaterThan(20 * MEGABYTE);
        age(Duration.ofDays(2));
        store.removeRemains(Clock.systemUTC().instant().minus(Duration.ofDays(1)));
        assertThat(incomingBytes()).isZero();
        assertThat(store.verify(store.put(new EndlessFile(MEGABYTE)).id())).isEqualTo(Condition.INTACT);
    }

    /** A file system of four megabytes in a name space of the child's own. */
    @Test
    void saysThatTheDiskIsFullAndLeavesNothing() throws Exception {
        var mount = "mount -t tmpfs -o size=4m none " + folder + " && \"$@\"; find " + folder + "/incoming -type f";
        var inNameSpace = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh");
        assumeOrRequire(mayUnshare());

        try (var child = ChildJvm.start(inNameSpace, PutProgram.class, List.of(), folder, 10 * MEGABYTE)) {
            assertThat(child.output()).contains("fault OURS")
                    .contains("No space left on device")
                    .doesNotContain(".part");
        }
    }

    @Test
    void storesOnWhenThereIsRoomAgain() throws Exception {
        var limited = List.of("prlimit", "--fsize=" + 4 * MEGABYTE, "--");
        var full = ChildJvm.start(limited, PutProgram.class, List.of(), folder, 10 * MEGABYTE).output();

        var store = new FolderContentStore(folder, Clock.systemUTC());

        assertThat(full).contains("fault OURS");
        assertThat(incomingBytes()).isZero();
        assertThat(store.verify(store.put(new EndlessFile(10 * MEGABYTE)).id())).isEqualTo(Condition.INTACT);
    }

    private static boolean mayUnshare() throws IOException, InterruptedException {
        var trial = List.of("unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt");
        return new ProcessBuilder(trial).start().waitFor() == 0;
    }

    private static void assumeOrRequire(boolean there) {
        if (!"required".equals(System.getProperty("lienthong.tools"))) Assumptions.assumeTrue(there);
        assertThat(there).as("a mount name space is possible").isTrue();
    }

    private long incomingBytes() {
        var incoming = folder.resolve("incoming");
        if (!Files.isDirectory(incoming)) return 0;
        try (var files = Files.list(incoming)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ContentId> contentFiles() throws IOException {
        try (var files = Files.walk(folder.resolve("content"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new ContentId(file.getFileName().toString()))
                    .toList();
        }
    }

    private void age(Duration by) throws IOException {
        try (var files = Files.list(folder.resolve("incoming"))) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Clock.systemUTC().instant().minus(by)));
            }
        }
    }
}
