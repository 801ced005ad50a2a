package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class ChildProcessIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path temp;

    @Test
    void emptiesTheTempFolderAtEachStart() throws Exception {
        Files.createDirectories(temp.resolve("tmp/left"));
        Files.writeString(temp.resolve("tmp/left/behind"), "x");
        var child = new ChildProcess(Sleeper.in(temp));

        child.start();

        assertThat(temp.resolve("tmp")).isEmptyDirectory();
        child.stop();
    }

    @Test
    void endsWhatAKillLeftBehindAtTheNextStart() throws Exception {
        var leftover = new ProcessBuilder("sleep", "600").start();
        ProcessFamily.of(leftover.toHandle()).writeTo(Sleeper.in(temp).pidFile());
        var child = new ChildProcess(Sleeper.in(temp));

        child.start();

        assertThat(leftover.isAlive()).isFalse();
        assertThat(child.isAlive()).isTrue();
        child.stop();
    }

    @Test
    void sparesAStrangerThatWasGivenThePid() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        var pidFile = ProcessIdentity.of(stranger.pid()).orElseThrow();
        Files.writeString(Sleeper.in(temp).pidFile(),
                new ProcessIdentity(stranger.pid(), pidFile.boot(), pidFile.ticks() - 1).line());
        var child = new ChildProcess(Sleeper.in(temp));

        child.start();

        assertThat(stranger.isAlive()).isTrue();
        child.stop();
        stranger.destroyForcibly();
    }

    @Test
    void startsAnEndedChildAgainAndKeepsItsLastWords() throws Exception {
        var child = new ChildProcess(Sleeper.running(temp, "echo no room left; sleep 0.1; exit 3"));

        child.start();

        assertThat(Await.until(() -> child.restarts() > 0, SOON)).isTrue();
        assertThat(child.lastWords()).startsWith("no room left");
        child.stop();
        assertThat(Await.until(() -> !child.isAlive(), SOON)).isTrue();
    }

    @Test
    void endsByForceAChildThatDoesNotListen() throws Exception {
        var child = new ChildProcess(Sleeper.running(temp, "trap '' TERM; echo deaf; sleep 600 & exec sleep 600"));
        child.start();
        assertThat(Await.until(() -> child.lastWords().contains("deaf"), SOON)).isTrue();
        var family = ProcessFamily.of(ProcessHandle.of(child.pid()).orElseThrow());

        child.stop();

        assertThat(family.isAlive()).isFalse();
        assertThat(Sleeper.in(temp).pidFile()).doesNotExist();
    }

    @Test
    void outlivesTheThreadThatAskedForIt() throws Exception {
        var child = new ChildProcess(Sleeper.in(temp));
        var asking = Thread.ofPlatform().start(child::start);

        asking.join();

        assertThat(Await.until(() -> !child.isAlive(), Duration.ofMillis(500))).isFalse();
        child.stop();
    }

    @Test
    void isGoneWhenItsParentIsKilled() throws Exception {
        var parent = Parent.start("sleeper", temp, 0);
        var child = ProcessFamily.readFrom(Sleeper.in(temp).pidFile()).members().getFirst();

        Parent.kill(parent);

        assertThat(Await.until(() -> child.alive().isEmpty(), SOON)).isTrue();
    }

    @Test
    void hearsNothingOfACtrlCThatIsMeantForUs() throws Exception {
        var child = new ChildProcess(Sleeper.in(temp));

        child.start();

        assertThat(Await.until(() -> child.lastWords().contains("started"), SOON)).isTrue();
        assertThat(session(child.pid())).isEqualTo(child.pid());
        child.stop();
    }

    @Test
    void inheritsNothingOfOurEnvironment() throws Exception {
        var child = new ChildProcess(Sleeper.running(temp, "env; exec sleep 600"));

        child.start();

        assertThat(Await.until(() -> child.lastWords().contains("PATH="), SOON)).isTrue();
        assertThat(child.lastWords()).doesNotContain("HOME=", "USER=");
        child.stop();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME")
    void isNotRootWhenWeAre(Confinement.User user) throws Exception {
        assumeThat(Confinement.HERE.user()).as("run as root").isNotEqualTo(Confinement.User.SAME);
        assumeThat(reachableByNobody(temp)).isTrue();
        var child = new ChildProcess(Sleeper.running(temp, "id -u; touch tmp/mine && echo done; exec sleep 600"),
                new Confinement(user, true, true, true));

        child.start();

        assertThat(Await.until(() -> child.lastWords().contains("done"), SOON)).as(child.lastWords()).isTrue();
        assertThat(child.lastWords()).startsWith(user == Confinement.User.MAPPED ? "1000" : "65534");
        child.stop();
    }

    private static long session(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3]);
    }

    private static boolean reachableByNobody(Path folder) throws IOException {
        var open = java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
        for (var f = folder.getParent(); f != null; f = f.getParent()) {
            if (!Files.getPosixFilePermissions(f).contains(open)) return false;
        }
        return true;
    }
}
