package vn.lienthong.webapp.document;

import java.util.Set;
import java.util.UUID;

import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.FileVersion;
import vn.lienthong.engine.document.StoredFile;

/** The file in the reading pane. */
record ShownFile(UUID id, int version, StoredFile file) {
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

    static ShownFile of(DocumentFile file, FileVersion version) {
        return new ShownFile(file.id(), version.version(), version.file());
    }

    public String name() {
        return file.name();
    }

    public boolean isPdf() {
        return isPdf(file.mediaType());
    }

    public boolean isPicture() {
        return isPicture(file.mediaType());
    }

    static boolean isPdf(String mediaType) {
        return mediaType.equals(ContentType.PDF.mediaType());
    }

    /** Whether every browser shows it. */
    static boolean isPicture(String mediaType) {
        return PICTURES.contains(mediaType);
    }
}
