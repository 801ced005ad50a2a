package vn.lienthong.engine.trust;

import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.StoredFile;

/** Which version of a file is judged: as it was received, else the last one. */
final class CheckedVersion {
    private CheckedVersion() {}

    static StoredFile of(DocumentFile file) {
        return file.latest(FileStage.RECEIVED).orElseGet(file::latest).file();
    }
}
