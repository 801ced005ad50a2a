package vn.lienthong.webapp.start.internal;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import vn.lienthong.search.local.LocalEngineException;
import vn.lienthong.search.local.Unpacked;

/** PostgreSQL's programs, from the archive that travels with us. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_EXECUTE = 0100;

    private PostgresBinaries() {}

    static boolean areUnpacked(Path engines, String version) {
        return Files.exists(folder(engines, version));
    }

    /** Where the programs lie, unpacked by the first start of each version. */
    static Path unpack(Path engines, String version) throws IOException {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.toLowerCase(Locale.ROOT).equals("linux amd64")) {
            throw new LocalEngineException("PostgreSQL for " + system
                    + " does not travel with the product; set lienthong.database.url to a server of your own");
        }
        return Unpacked.once(folder(engines, version), PostgresBinaries::fill);
    }

    private static Path folder(Path engines, String version) {
        return engines.resolve("postgresql-" + version);
    }

    private static void fill(Path folder) throws IOException {
        var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) throw new FileNotFoundException("Not on the class path: " + ARCHIVE);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(entry, tar, folder);
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path folder) throws IOException {
        var file = inside(folder, folder.resolve(entry.getName()), entry);
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            inside(folder, file.resolveSibling(entry.getLinkName()), entry);
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, file);
            var rights = (entry.getMode() & OWNER_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }

    private static Path inside(Path folder, Path path, TarArchiveEntry entry) throws IOException {
        var normal = path.normalize();
        if (!normal.startsWith(folder)) throw new IOException("Leads out of the archive: " + entry.getName());
        return normal;
    }
}
