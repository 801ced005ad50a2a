package vn.lienthong.engine.content.internal;

import java.nio.file.Path;
import java.time.Clock;

import vn.lienthong.engine.content.ContentStore;

/** Stores for tests of other packages. */
public final class ContentFixtures {
    private ContentFixtures() {}

    public static ContentStore store(Path folder, Clock clock) {
        return new FolderContentStore(folder, clock);
    }
}
