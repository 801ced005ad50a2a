package vn.lienthong.engine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/** One backup that was found whole: its rows, its keys and its list of files. */
public record BackupFolder(Path path, Manifest manifest) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads all of it but the files that the backups share; those are compared as they are restored.
     *
     * @throws UnfitBackupException when it is none, or not whole any more
     */
    public static BackupFolder examined(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            var manifest = read(path);
            for (var table : manifest.tables()) FlushedFile.require(path, table.file());
            for (var kept : manifest.folders()) for (var file : kept.files()) FlushedFile.require(path, file);
            FlushedFile.require(path, manifest.contents());
            return new BackupFolder(path, manifest);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static Manifest read(Path folder) throws IOException {
        var file = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file))
            throw new UnfitBackupException(folder + " is no backup: it has no " + Manifest.NAME
                    + ". A folder of backups holds one folder for each, named by its moment.");
        try {
            var manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.form() == Manifest.FORM) return manifest;
            throw new UnfitBackupException("This program does not read backups of form " + manifest.form());
        } catch (JacksonException e) {
            throw new UnfitBackupException("Damaged in the backup: " + Manifest.NAME + ": " + e.getOriginalMessage());
        }
    }

    static FaultException unreadable(IOException cause) {
        return new FaultException(Origin.OURS, "The backup cannot be restored: " + cause, cause);
    }
}
