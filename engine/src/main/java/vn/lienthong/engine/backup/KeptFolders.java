package vn.lienthong.engine.backup;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import vn.lienthong.engine.backup.Manifest.CopiedFile;

/** Copies of keys and the like, out and in. */
final class KeptFolders {
    /** Says only that somebody works there. */
    private static final String LOCK = "lock";
    private static final String TEMPORARY = ".restored";

    private KeptFolders() {}

    static Manifest.Folder copy(KeptFolder kept, Path backup) throws IOException {
        var files = new ArrayList<CopiedFile>();
        for (var file : files(kept.place())) {
            var copy = FlushedFile.create(backup.resolve(kept.name()).resolve(kept.place().relativize(file)));
            try (copy) {
                Files.copy(file, copy);
            }
            files.add(copy.copied(backup));
        }
        return new Manifest.Folder(kept.name(), files);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var below = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(LOCK)))
                    .sorted()
                    .toList();
        }
    }

    /** Nothing that lies there already is replaced: a key of the same name could be the only one of another. */
    static void requireRoom(Manifest.Folder copied, Path place, Path backup) throws IOException {
        for (var file : copied.files()) {
            var target = target(copied, file, place);
            if (Files.exists(target) && !isSame(target, backup.resolve(file.path())))
                throw new UnfitBackupException(target + " is another file than the one in the backup; take it away");
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.mismatch(one, other) < 0;
    }

    static void restore(Manifest.Folder copied, Path place, Path backup) throws IOException {
        for (var file : copied.files()) {
            var target = target(copied, file, place);
            if (Files.exists(target)) continue;
            BackupPlace.makeFolder(target.resolveSibling(""));
            var part = target.resolveSibling(target.getFileName() + TEMPORARY);
            Files.copy(backup.resolve(file.path()), part, StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            FlushedFile.force(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            FlushedFile.force(target.resolveSibling(""));
        }
    }

    private static Path target(Manifest.Folder copied, CopiedFile file, Path place) {
        var target = place.resolve(Path.of(copied.name()).relativize(Path.of(file.path()))).normalize();
        if (!target.startsWith(place)) throw new UnfitBackupException("Leads out of its folder: " + file.path());
        return target;
    }
}
