package vn.lienthong.engine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.engine.content.ContentFolders;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.shared.UseCase;

/**
 * Copies an installation as it is at one moment, while people go on working in it. The database is held at that moment; files
 * and keys are copied after it, and as neither is ever taken back, all that the database speaks of is among them.
 */
@UseCase
public class TakeBackup {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatabaseMoments moments;
    private final ContentStore store;
    private final ContentFolders folders;
    private final Clock clock;

    TakeBackup(DatabaseMoments moments, ContentStore store, ContentFolders folders, Clock clock) {
        this.moments = moments;
        this.store = store;
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * @param forgotten    older ones that were taken away
     * @param notForgotten why older ones could not be; null = nothing stood in the way
     */
    public record Taken(Path folder, Manifest manifest, List<Path> forgotten, @Nullable String notForgotten) {
        public Taken {
            forgotten = List.copyOf(forgotten);
        }
    }

    /**
     * @param place holds the backups of this installation and of no other
     * @param keep  how many of the youngest stay
     * @param tell  is told of each part that is copied
     * @throws FaultException       when it could not be taken: nothing that looks like a backup is left
     * @throws UnfitBackupException when it may not be taken there now
     */
    public Taken take(Path place, List<KeptFolder> kept, int keep, Consumer<String> tell) {
        try (var backups = BackupPlace.hold(place.toAbsolutePath().normalize())) {
            var takenAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var folder = backups.begin(takenAt);
            var database = database(folder, tell);
            var folders = kept(kept, folder, tell);
            backups.requireNoFolderLess(folders);
            var contents = new ContentCopying(store, this.folders.at(BackupPlace.contentOf(folder)))
                    .copy(folder, database.contents());
            tell.accept(contents.toString());
            var manifest = new Manifest(Manifest.FORM, takenAt, database.versions(), database.tables(),
                    database.sequences(), database.contents(), contents.count(), contents.bytes(), folders,
                    contents.flaws());
            write(manifest, folder);
            var finished = backups.finish(folder);
            return forget(backups, keep, finished, manifest);
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The backup cannot be written: " + e, e);
        }
    }

    /** What failed in it is no reason to say that none was taken. */
    private static Taken forget(BackupPlace backups, int keep, Path finished, Manifest manifest) {
        try {
            return new Taken(finished, manifest, backups.forgetAllBut(keep), null);
        } catch (IOException e) {
            return new Taken(finished, manifest, List.of(), "An older backup cannot be taken away: " + e);
        }
    }

    /** The rows of one moment. It is held no longer than they take: files and keys may take hours, and can wait. */
    private record Database(List<String> versions, List<Manifest.Table> tables, List<Manifest.Sequence> sequences,
            Manifest.CopiedFile contents) {}

    private Database database(Path folder, Consumer<String> tell) throws IOException {
        try (var moment = moments.begin()) {
            return new Database(moment.versions(), tables(moment, folder, tell), moment.sequences(),
                    ContentCopying.list(moment, folder));
        }
    }

    private static List<Manifest.Table> tables(DatabaseMoment moment, Path folder, Consumer<String> tell)
            throws IOException {
        var copied = new ArrayList<Manifest.Table>();
        for (var shape : moment.tables()) copied.add(table(moment, shape, folder));
        tell.accept("Database: %d tables, %d rows".formatted(copied.size(),
                copied.stream().mapToLong(Manifest.Table::rows).sum()));
        return copied;
    }

    private static Manifest.Table table(DatabaseMoment moment, DatabaseMoment.Shape shape, Path folder)
            throws IOException {
        var file = FlushedFile.create(folder.resolve("database").resolve(shape.name() + ".gz"));
        long rows;
        try (var out = new GZIPOutputStream(file, 1 << 16)) {
            rows = moment.copy(shape, out);
        }
        return new Manifest.Table(shape.name(), shape.columns(), rows, file.copied(folder));
    }

    private static List<Manifest.Folder> kept(List<KeptFolder> kept, Path folder, Consumer<String> tell)
            throws IOException {
        var copied = new ArrayList<Manifest.Folder>();
        for (var one : kept) {
            if (!Files.isDirectory(one.place()))
                throw new UnfitBackupException("The folder " + one.name() + " is not there: " + one.place());
            copied.add(KeptFolders.copy(one, folder));
            tell.accept("Folder %s: %d files".formatted(one.name(), copied.getLast().files().size()));
        }
        if (kept.isEmpty()) tell.accept("No folder of keys: the settings name none");
        return copied;
    }

    private static void write(Manifest manifest, Path folder) throws IOException {
        try (var out = FlushedFile.create(folder.resolve(Manifest.NAME))) {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        }
    }
}
