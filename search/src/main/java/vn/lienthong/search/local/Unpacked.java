package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder that is filled once, and is there whole or not at all, whatever ends us on the way. */
public final class Unpacked {
    private Unpacked() {}

    /** Fills a folder. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** Does nothing if the folder is there. Two processes may ask at the same time. */
    public static synchronized Path once(Path folder, Filling filling) throws IOException {
        if (Files.exists(folder)) return folder;
        Files.createDirectories(folder.getParent());
        try (var lock = FileChannel.open(sibling(folder, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            if (Files.exists(folder)) return folder;
            var part = sibling(folder, ".part");
            Folders.makeEmpty(part);
            filling.fill(part);
            writeThrough(part);
            return Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes what older versions left beside it; to be called when none of them can be running. */
    public static void forgetOthers(Path folder, String beginning) throws IOException {
        var parent = folder.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) return;
        try (var siblings = Files.newDirectoryStream(parent, beginning + "*")) {
            for (var sibling : siblings) {
                if (!sibling.getFileName().toString().startsWith(folder.getFileName().toString())) {
                    Folders.delete(sibling);
                }
            }
        }
    }

    private static Path sibling(Path folder, String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    /** Otherwise a power failure could leave the folder's name without its content. */
    private static void writeThrough(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var path : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                try (var file = FileChannel.open(path)) {
                    file.force(true);
                }
            }
        }
    }
}
