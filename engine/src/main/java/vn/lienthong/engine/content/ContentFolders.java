package vn.lienthong.engine.content;

import java.nio.file.Path;

/** Makes stores of other folders, for copies of what the installation keeps. */
public interface ContentFolders {
    /** The store of that folder, which is made if it is not there yet. */
    ContentStore at(Path folder);
}
