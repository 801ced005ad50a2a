package vn.lienthong.engine.content.internal;

import java.nio.file.Path;
import java.util.List;

import vn.lienthong.engine.content.ContentId;

/** The place of a content below a folder: two levels of 256 folders, so that no folder grows without bound. */
record Fanout(Path root) {
    Path of(ContentId id) {
        return folderOf(id).resolve(id.value());
    }

    Path folderOf(ContentId id) {
        return outerFolderOf(id).resolve(id.value().substring(2, 4));
    }

    /** All folders that a new content may have changed, the innermost first. */
    List<Path> foldersOf(ContentId id) {
        return List.of(folderOf(id), outerFolderOf(id), root);
    }

    private Path outerFolderOf(ContentId id) {
        return root.resolve(id.value().substring(0, 2));
    }
}
