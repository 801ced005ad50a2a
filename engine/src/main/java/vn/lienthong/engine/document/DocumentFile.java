package vn.lienthong.engine.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.lienthong.engine.shared.DocumentId;

/**
 * A file of a document with all its versions, oldest first; never empty.
 */
public record DocumentFile(UUID id, DocumentId document, int ordinal, FileRole role, List<FileVersion> versions) {
    public DocumentFile {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) throw new IllegalArgumentException("A file has at least one version");
    }

    public FileVersion latest() {
        return versions.getLast();
    }

    public Optional<FileVersion> latest(FileStage stage) {
        return versions.reversed().stream().filter(version -> version.stage() == stage).findFirst();
    }

    /** What a signature goes on: the PDF made of an office file, else the file as it was uploaded. */
    public StoredFile unsigned() {
        return latest(FileStage.CONVERTED).or(() -> latest(FileStage.UPLOADED)).orElseThrow().file();
    }

    public boolean isMain() {
        return role == FileRole.MAIN;
    }
}
