package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/** Content in a folder of a local or mounted file system. */
final class FolderContentStore implements SweepableStore {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Fanout places;
    private final Spool spool;
    private final Clock clock;

    /** @throws FaultException when the folder cannot be made */
    FolderContentStore(Path folder, Clock clock) {
        this.places = new Fanout(folder.resolve("content"));
        this.clock = clock;
        try {
            Disk.createFolders(places.root());
            this.spool = new Spool(folder.resolve("incoming"));
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The content folder cannot be made: " + folder, e);
        }
    }

    @Override
    public StoredContent put(InputStream bytes) {
        var spooled = spool.write(bytes);
        try {
            settle(spooled);
            return spooled.content();
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The content store cannot write: " + e.getMessage(), e);
        } finally {
            spool.discard(spooled.file());
        }
    }

    private void settle(Spool.Spooled spooled) throws IOException {
        var place = places.of(spooled.content().id());
        if (isThere(place, spooled.content())) {
            // young again, so that the sweeper leaves it to the one who has just put it
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            return;
        }
        Files.createDirectories(places.folderOf(spooled.content().id()));
        Disk.makeReadOnly(spooled.file());
        Files.setLastModifiedTime(spooled.file(), FileTime.from(clock.instant()));
        Files.move(spooled.file(), place, StandardCopyOption.ATOMIC_MOVE);
        // also what somebody else has made a moment ago; the first takes with it to the disk what was changed before
        for (var each : places.foldersOf(spooled.content().id())) Disk.forceFolder(each);
    }

    /** A file with other bytes was damaged from outside: the complete one takes its place. */
    private static boolean isThere(Path place, StoredContent content) throws IOException {
        if (!Files.exists(place) || Files.size(place) != content.size()) return false;
        try (var bytes = Files.newInputStream(place)) {
            return Digests.ofAll(bytes).equals(content.id());
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    @Override
    public InputStream open(ContentId id) {
        return open(id, 0, Long.MAX_VALUE);
    }

    @Override
    public InputStream open(ContentId id, long from, long length) {
        try {
            var channel = FileChannel.open(places.of(id), StandardOpenOption.READ);
            channel.position(from);
            return new BoundedStream(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw unreadable(id, e);
        }
    }

    @Override
    public long size(ContentId id) {
        try {
            return Files.size(places.of(id));
        } catch (IOException e) {
            throw unreadable(id, e);
        }
    }

    @Override
    public boolean exists(ContentId id) {
        return Files.isRegularFile(places.of(id));
    }

    @Override
    public Condition verify(ContentId id) {
        try (var bytes = Files.newInputStream(places.of(id))) {
            return Digests.ofAll(bytes).equals(id) ? Condition.INTACT : Condition.CORRUPT;
        } catch (NoSuchFileException _) {
            return Condition.MISSING;
        } catch (IOException e) {
            throw unreadable(id, e);
        }
    }

    @Override
    public void eachPutBefore(Instant limit, Consumer<ContentId> action) {
        var old = FileTime.from(limit);
        try (Stream<Path> files = Files.find(places.root(), 3,
                (file, attributes) -> attributes.isRegularFile() && attributes.lastModifiedTime().compareTo(old) < 0)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .forEach(name -> action.accept(new ContentId(name)));
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The content folder cannot be listed", e);
        }
    }

    @Override
    public boolean remove(ContentId id, Instant putBefore) {
        var place = places.of(id);
        try {
            if (!Files.getLastModifiedTime(place).toInstant().isBefore(putBefore)) return false;
            Files.deleteIfExists(place);
            return true;
        } catch (NoSuchFileException _) {
            return true;
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The content cannot be removed: " + id, e);
        }
    }

    @Override
    public void removeRemains(Instant limit) {
        spool.removeOlderThan(limit);
    }

    private static FaultException unreadable(ContentId id, IOException cause) {
        return new FaultException(Origin.OURS, "The content cannot be read: " + id, cause);
    }
}
