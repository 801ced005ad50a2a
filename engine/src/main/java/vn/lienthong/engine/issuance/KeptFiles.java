package vn.lienthong.engine.issuance;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentFiles.NewVersion;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** A file version and the content row it rests on, always together. */
@UseCase
class KeptFiles {
    private final Contents contents;
    private final DocumentFiles files;

    KeptFiles(Contents contents, DocumentFiles files) {
        this.contents = contents;
        this.files = files;
    }

    void keep(StoredFile file) {
        contents.keep(content(file), file.mediaType());
    }

    /** The signature no longer counts: the main file is again what it was before. The signed version stays in its place. */
    void restoreUnsigned(DocumentId id) {
        var main = files.mainOf(id).orElseThrow();
        addVersion(main.id(), main.unsigned(), FileStage.RESTORED, Actor.SYSTEM);
    }

    void addVersion(UUID file, StoredFile version, FileStage stage, Actor by) {
        addVersions(List.of(new NewVersion(file, version, stage, by)));
    }

    void addVersions(List<NewVersion> versions) {
        var stored = new HashMap<StoredContent, String>();
        for (var version : versions) stored.put(content(version.content()), version.content().mediaType());
        contents.keep(stored);
        files.addVersions(versions);
    }

    private static StoredContent content(StoredFile file) {
        return new StoredContent(file.content(), file.size());
    }
}
