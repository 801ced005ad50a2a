package vn.lienthong.engine.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.ContentFolders;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.ContentStore.Condition;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.shared.UseCase;

/**
 * Lays a backup into an installation that holds nothing yet: first the files and keys, then all rows at once. Interrupted, it
 * is begun again; what lies there already is not copied a second time.
 */
@UseCase
public class RestoreBackup {
    private final DatabaseFilling filling;
    private final ContentStore store;
    private final ContentFolders folders;
    private final DomainEvents events;

    RestoreBackup(DatabaseFilling filling, ContentStore store, ContentFolders folders, DomainEvents events) {
        this.filling = filling;
        this.store = store;
        this.folders = folders;
        this.events = events;
    }

    /**
     * Copies files and keys.
     *
     * @return how many contents could not be restored, each told
     */
    public int files(BackupFolder backup, List<KeptFolder> kept, Consumer<String> tell) {
        var manifest = backup.manifest();
        try {
            var places = places(manifest, kept);
            for (var folder : manifest.folders())
                KeptFolders.requireRoom(folder, place(places, folder.name()), backup.path());
            var missing = contents(backup.path(), manifest, tell);
            for (var folder : manifest.folders()) {
                KeptFolders.restore(folder, place(places, folder.name()), backup.path());
                tell.accept("Folder %s: %d files".formatted(folder.name(), folder.files().size()));
            }
            return missing;
        } catch (IOException e) {
            throw BackupFolder.unreadable(e);
        }
    }

    private static Map<String, Path> places(Manifest manifest, List<KeptFolder> kept) {
        var places = new HashMap<String, Path>();
        for (var one : kept) places.put(one.name(), one.place());
        for (var folder : manifest.folders()) {
            if (!places.containsKey(folder.name()))
                throw new UnfitBackupException("The backup holds the folder " + folder.name()
                        + ", and the settings do not say where it goes: give the settings of the installation it is of");
        }
        return places;
    }

    private static Path place(Map<String, Path> places, String name) {
        var place = places.get(name);
        if (place == null) throw new IllegalStateException(name);
        return place.toAbsolutePath().normalize();
    }

    /**
     * Looks for the files that the backups share, before anything is touched. Those of the folder may be away, or left behind
     * when one backup was copied alone.
     *
     * @return how many are neither in the backup nor in the installation to be, besides those it never had
     */
    public long missing(BackupFolder backup) {
        var place = BackupPlace.contentOf(backup.path());
        var manifest = backup.manifest();
        if (manifest.contentCount() > manifest.flaws().size() && !Files.isDirectory(place))
            throw new UnfitBackupException("The files of the backup are not there: " + place);
        var never = manifest.flaws().stream().map(Manifest.Flaw::content).collect(Collectors.toSet());
        var copies = folders.at(place);
        var missing = new long[1];
        try {
            ContentCopying.each(backup.path(), manifest.contents(), content -> {
                if (!never.contains(content.id().value()) && !ContentCopying.has(copies, content)
                        && !ContentCopying.has(store, content))
                    missing[0]++;
            });
        } catch (IOException e) {
            throw BackupFolder.unreadable(e);
        }
        return missing[0];
    }

    private int contents(Path backup, Manifest manifest, Consumer<String> tell) throws IOException {
        var copies = folders.at(BackupPlace.contentOf(backup));
        var missing = new int[1];
        ContentCopying.each(backup, manifest.contents(), content -> {
            if (isRestored(content, copies)) return;
            missing[0]++;
            tell.accept("Missing from the backup, or damaged: file " + content.id());
        });
        tell.accept("Files: %d, missing %d".formatted(manifest.contentCount(), missing[0]));
        return missing[0];
    }

    /** What lies there already is read: it may be what the disaster left of it. */
    private boolean isRestored(StoredContent content, ContentStore copies) throws IOException {
        if (ContentCopying.has(store, content) && store.verify(content.id()) == Condition.INTACT) return true;
        if (!copies.exists(content.id())) return false;
        try (var copy = copies.open(content.id())) {
            return store.put(copy).id().equals(content.id());
        } catch (FaultException e) {
            if (e.origin() != Origin.SENDER) throw e;
            return false; // the copy cannot be read to its end
        }
    }

    /**
     * Puts all rows into the empty tables of its release.
     *
     * @param before asks in the same transaction whether they are still to be filled
     * @param after  is part of the same transaction
     * @return tables of the backup that are none of the product, and were left out
     */
    @Transactional
    public List<String> rows(BackupFolder backup, Runnable before, Runnable after) {
        before.run();
        var manifest = backup.manifest();
        var files = new HashMap<String, Manifest.CopiedFile>();
        for (var table : manifest.tables()) files.put(table.name(), table.file());
        try {
            var leftOut = filling.fill(manifest.tables(), manifest.sequences(),
                    table -> opened(backup.path(), files.get(table)));
            after.run();
            return leftOut;
        } catch (IOException e) {
            throw BackupFolder.unreadable(e);
        }
    }

    /**
     * Ends it, once the tables are those of this program: the trail keeps that the installation was restored.
     *
     * @param isOnlyOne the original is no more: its index may be filled anew. Otherwise this is another installation, which
     *                  lets that index alone
     * @param after     is part of the same transaction
     */
    @Transactional
    public void end(BackupFolder backup, boolean isOnlyOne, Runnable after) {
        if (!isOnlyOne) filling.becomeAnother();
        events.publish(new InstallationRestored(backup.manifest().takenAt()));
        after.run();
    }

    private static @Nullable InputStream opened(Path backup,
            Manifest.@Nullable CopiedFile file) throws IOException {
        return file == null ? null : new GZIPInputStream(FlushedFile.open(backup, file), 1 << 16);
    }
}
