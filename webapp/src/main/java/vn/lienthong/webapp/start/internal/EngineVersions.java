package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build of PostgreSQL travels with us; written by the build. */
final class EngineVersions {
    private EngineVersions() {}

    static String postgres() {
        try (var in = EngineVersions.class.getResourceAsStream("/engines/postgres.properties")) {
            var versions = new Properties();
            if (in != null) versions.load(in);
            var version = versions.getProperty("version");
            if (version == null) throw new IllegalStateException("engines/postgres.properties is incomplete");
            return version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
