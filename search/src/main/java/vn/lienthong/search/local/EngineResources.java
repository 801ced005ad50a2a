package vn.lienthong.search.local;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The servers as they travel with us: streams, because a nested jar has no files. */
final class EngineResources {
    private EngineResources() {}

    static InputStream open(String name) throws IOException {
        var stream = EngineResources.class.getResourceAsStream("/engines/" + name);
        if (stream == null) throw new FileNotFoundException("Not on the class path: engines/" + name);
        return stream;
    }

    static String version(String server) {
        var versions = new Properties();
        try (var in = open("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var version = versions.getProperty(server);
        if (version == null) throw new IllegalStateException("No version of " + server);
        return version;
    }
}
