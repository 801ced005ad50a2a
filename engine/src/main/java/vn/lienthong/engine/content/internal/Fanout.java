package vn.lienthong.engine.content.internal;

import java.nio.file.Path;

import vn.lienthong.engine.content.ContentId;

/** The place of a content below a folder: two levels of 256 folders, so that no folder grows without bound. */
record Fanout(Path root) {
    Path of(ContentId id) {
        return folderOf(id).resolve(id.value());
    }

    Path folderOf(ContentId id) {
        return root.resolve(id.value().substring(0, 2)).resolve(id.value().substring(2, 4));
    }
}
