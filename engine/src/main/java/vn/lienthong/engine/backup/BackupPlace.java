package vn.lienthong.engine.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A folder of backups: one folder for each, by its moment, beside the content that all of them share. Content is never
 * rewritten, so each backup adds only what is new. Readable by nobody else: it holds keys and everybody's documents.
 */
final class BackupPlace implements AutoCloseable {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern NAMED = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d{6}Z");
    private static final String UNFINISHED = ".part";
    private static final String SHARED = "files";

    private final Path root;
    private final FileChannel lock;

    private BackupPlace(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws UnfitBackupException when another backup is being taken there */
    static BackupPlace hold(Path root) throws IOException {
        makeFolder(root);
        makeFolder(root.resolve(SHARED));
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isOurs(channel)) return new BackupPlace(root, channel);
        channel.close();
        throw new UnfitBackupException("Another backup is being taken into " + root);
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) { // held by this very process
            return false;
        }
    }

    static Path makeFolder(Path folder) throws IOException {
        return Files.createDirectories(folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Where the backups of the folder that a backup lies in have their content. */
    static Path contentOf(Path backup) {
        return backup.toAbsolutePath().normalize().resolveSibling(SHARED);
    }

    /** An empty folder for a new backup; what an interrupted one left goes. */
    Path begin(Instant moment) throws IOException {
        for (var left : list(UNFINISHED)) remove(left);
        var folder = root.resolve(NAME.format(moment) + UNFINISHED);
        if (Files.exists(finished(folder))) throw new UnfitBackupException("There is one of this second already");
        return makeFolder(folder);
    }

    /** Settings that were forgotten in a call make a backup without keys, which is found out on the worst day. */
    void requireNoFolderLess(List<Manifest.Folder> now) throws IOException {
        var last = list("").stream().max(Comparator.naturalOrder());
        if (last.isEmpty()) return;
        var names = now.stream().map(Manifest.Folder::name).toList();
        for (var before : BackupFolder.read(last.get()).folders()) {
            if (!names.contains(before.name()))
                throw new UnfitBackupException("The last backup holds the folder " + before.name()
                        + ", and the settings of this call do not name it. Give the settings of the product, or another "
                        + "folder for the backups");
        }
    }

    Path finish(Path begun) throws IOException {
        FlushedFile.forceAll(begun);
        var folder = Files.move(begun, finished(begun));
        FlushedFile.force(root);
        return folder;
    }

    private static Path finished(Path begun) {
        var name = String.valueOf(begun.getFileName());
        return begun.resolveSibling(name.substring(0, name.length() - UNFINISHED.length()));
    }

    /**
     * Takes older ones away; shared content stays.
     *
     * @param keep how many of the youngest stay
     */
    List<Path> forgetAllBut(int keep) throws IOException {
        var all = list("").stream().sorted(Comparator.<Path>naturalOrder().reversed()).toList();
        var old = all.subList(Math.min(keep, all.size()), all.size());
        for (var one : old) {
            // from now on it is none, also when we are interrupted
            remove(Files.move(one, one.resolveSibling(one.getFileName() + UNFINISHED)));
        }
        return old;
    }

    private List<Path> list(String end) throws IOException {
        try (var names = Files.list(root)) {
            return names.filter(folder -> isNamed(String.valueOf(folder.getFileName()), end)).toList();
        }
    }

    private static boolean isNamed(String name, String end) {
        return name.endsWith(end) && NAMED.matcher(name.substring(0, name.length() - end.length())).matches();
    }

    private static void remove(@Nullable Path folder) throws IOException {
        if (folder == null) return;
        try (var below = Files.walk(folder)) {
            for (var one : below.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
