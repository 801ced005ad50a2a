package vn.lienthong.webapp.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;

/** Keeps the folder of pictures below a size; what was not looked at for longest goes first. */
final class PictureShelf {
    private static final long MOST_BYTES = 1L << 30;
    private static final int LOOKED_AT_EVERY = 64;

    private final Path folder;
    private int added;

    PictureShelf(Path folder) {
        this.folder = folder;
    }

    private record Kept(Path file, BasicFileAttributes attributes) {}

    /** Called after each picture; looks at the folder now and then. */
    synchronized void makeRoom() throws IOException {
        if (++added % LOOKED_AT_EVERY != 0) return;
        var kept = new ArrayList<Kept>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) kept.add(new Kept(file, attributes(file)));
        }
        var total = kept.stream().mapToLong(one -> one.attributes().size()).sum();
        kept.sort(Comparator.comparing(one -> one.attributes().lastModifiedTime()));
        for (var one : kept) {
            if (total <= MOST_BYTES) return;
            Files.deleteIfExists(one.file());
            total -= one.attributes().size();
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
