package vn.lienthong.search.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BoundedLogTests {
    @TempDir
    Path folder;

    @Test
    void keepsTwoFilesOfLimitedSizeWhateverIsPrinted() throws IOException {
        var log = new BoundedLog(folder.resolve("server.log"), 20_000);

        log.follow(printed("x".repeat(100_000) + "\nlast words\n"));

        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2).allSatisfy(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(20_000));
        }
        assertThat(log.tail()).endsWith("last words");
    }

    @Test
    void readsOnWhenNothingCanBeWritten() {
        var log = new BoundedLog(folder.resolve("no/such/folder/server.log"), 20_000);
        var printed = printed("something");

        log.follow(printed);

        assertThat(printed.available()).isZero();
        assertThat(log.tail()).isEmpty();
    }

    private static ByteArrayInputStream printed(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
