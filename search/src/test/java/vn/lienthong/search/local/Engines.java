package vn.lienthong.search.local;

import java.nio.file.Path;

/** Where the tests of this module unpack the servers: once. */
final class Engines {
    static final Path FOLDER = Path.of("target", "engines").toAbsolutePath();

    private Engines() {}
}
