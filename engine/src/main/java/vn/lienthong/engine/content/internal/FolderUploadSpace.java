package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.content.UploadSpace;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/** One file per upload in a folder. The lock is the operating system's: it ends with the process that held it. */
@Component
final class FolderUploadSpace implements UploadSpace {
    private final Path folder;
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

    FolderUploadSpace(ContentSettings settings) {
        this.folder = settings.folder().resolve("uploads");
        try {
            Disk.createFolders(folder);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public Optional<Desk> take(UUID upload) {
        // asked first: closing a second channel of the file would lift the lock of the first
        if (!taken.add(upload)) return Optional.empty();
        try {
            var desk = open(upload);
            if (desk == null) taken.remove(upload);
            return Optional.ofNullable(desk);
        } catch (IOException e) {
            taken.remove(upload);
            throw fault(e);
        }
    }

    private @Nullable Desk open(UUID upload) throws IOException {
        var file = file(upload);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (channel.tryLock() != null) return new FileDesk(file, channel, () -> taken.remove(upload));
        channel.close();
        return null;
    }

    /** Files untouched since the limit; whether their uploads still live is for the caller to know. */
    List<UUID> untouchedSince(Instant limit) {
        var old = new ArrayList<UUID>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (isUntouched(file, limit)) old.add(UUID.fromString(String.valueOf(file.getFileName())));
            }
        } catch (IOException e) {
            throw fault(e);
        }
        return old;
    }

    private static boolean isUntouched(Path file, Instant limit) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private Path file(UUID upload) {
        return folder.resolve(upload.toString());
    }

    static FaultException fault(IOException cause) {
        return new FaultException(Origin.OURS, "The room for uploads cannot be used: " + cause.getMessage(), cause);
    }
}
