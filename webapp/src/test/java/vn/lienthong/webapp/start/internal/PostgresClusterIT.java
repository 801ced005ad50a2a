package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresClusterIT {
    @TempDir
    Path data;

    @Test
    void removesALockWhosePidBelongsToAnotherProcessByNow() throws IOException {
        var lock = Files.writeString(data.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n");

        PostgresCluster.clearStaleLock(data);

        assertThat(lock).doesNotExist();
    }

    @Test
    void respectsTheLockOfAServerThatWorksInTheFolder() throws IOException {
        var server = new ProcessBuilder("sleep", "60").directory(data.toFile()).start();
        var lock = Files.writeString(data.resolve("postmaster.pid"), server.pid() + "\n");

        PostgresCluster.clearStaleLock(data);

        assertThat(lock).exists();
        server.destroyForcibly();
    }
}
