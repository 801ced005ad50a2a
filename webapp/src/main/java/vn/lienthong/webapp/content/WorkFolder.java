package vn.lienthong.webapp.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for one piece of work with files, readable by nobody else, gone afterwards. */
public record WorkFolder(Path path) implements AutoCloseable {
    public static WorkFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new WorkFolder(Files.createTempDirectory(parent, "work").toAbsolutePath());
    }

    /** Lays bytes down as a file for those who jump about in it, and closes the stream. */
    public Path lay(String name, InputStream bytes) throws IOException {
        var file = path.resolve(name);
        try (bytes) {
            Files.copy(bytes, file);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        remove(path);
    }

    /** The folder with all that is in it; nothing happens when it is not there. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
