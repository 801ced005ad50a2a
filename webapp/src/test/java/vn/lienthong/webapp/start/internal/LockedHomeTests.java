package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.webapp.start.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LockedHomeTests {
    @TempDir
    Path temp;

    @Test
    void letsNobodyElseInUntilItIsClosed() throws IOException {
        var first = open("home");

        assertThatExceptionOfType(HomeInUseException.class).isThrownBy(() -> open("home"));
        first.close();
        open("home").close();
    }

    @Test
    void keepsItsPortsOverARestart() throws IOException {
        int chosen;
        try (var home = open("home")) {
            chosen = home.port("postgres");
        }

        try (var home = open("home")) {
            assertThat(home.port("elasticsearch")).isNotEqualTo(chosen);
            assertThat(home.port("postgres")).isEqualTo(chosen);
        }
    }

    @Test
    void choosesNoPortThatSomebodyListensOn() throws IOException {
        int wanted;
        try (var home = open("home")) {
            wanted = home.port("postgres");
        }
        Files.delete(temp.resolve("home/ports.properties"));

        try (var _ = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress()); var home = open("home")) {
            assertThat(home.port("postgres")).isNotEqualTo(wanted);
        }
    }

    @Test
    void removesCopiesThatAKilledProcessLeftAndNothingElse() throws IOException {
        var copy = temp.resolve("home/signing-work/work123/source.pdf");
        var store = temp.resolve("home/content/ab/abc");
        var elsewhere = Files.writeString(temp.resolve("precious"), "stays");
        for (var file : new Path[]{copy, store}) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "a document");
        }
        Files.createSymbolicLink(copy.resolveSibling("link"), elsewhere);

        try (var home = open("home")) {
            var work = home.workFolder("signing-work");
            assertThat(work).isEmptyDirectory();
            Files.writeString(work.resolve("in-use"), "an act goes on");
            assertThat(home.workFolder("signing-work")).isNotEmptyDirectory();
            assertThat(store).exists();
            assertThat(elsewhere).exists();
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> home.workFolder("content"));
        }
    }

    @Test
    void closesANewHomeToOthers() throws IOException {
        try (var home = open("home")) {
            var logs = Files.getPosixFilePermissions(temp.resolve("home/logs"));
            var secrets = Files.getPosixFilePermissions(home.folder("secrets"));

            assertThat(PosixFilePermissions.toString(logs)).isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(secrets)).isEqualTo("rwx------");
        }
    }

    private LockedHome open(String name) throws IOException {
        return new LockedHome(Mode.DEMO, temp.resolve(name));
    }
}
