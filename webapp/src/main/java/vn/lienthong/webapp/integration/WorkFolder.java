package vn.lienthong.webapp.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for one piece of work, readable by nobody else, gone afterwards. */
record WorkFolder(Path path) implements AutoCloseable {
    static WorkFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new WorkFolder(Files.createTempDirectory(parent, "work").toAbsolutePath());
    }

    @Override
    public void close() {
        remove(path);
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
