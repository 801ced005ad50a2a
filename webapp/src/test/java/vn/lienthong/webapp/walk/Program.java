package vn.lienthong.webapp.walk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import vn.lienthong.engine.access.internal.QuickPasswords;
import vn.lienthong.search.local.Unpacked;

/** The packaged product, laid out as it lays itself out at its first start. */
public record Program(Path folder) {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String POINTS = "vn/lienthong/crash";
    private static final String JAR = "lienthong.jar";
    private static final String LIBRARIES = "lib";

    /** Of this build. */
    public static Program present() throws IOException {
        var archive = TARGET.resolve(JAR);
        var built = Files.getLastModifiedTime(archive).toMillis();
        return new Program(Unpacked.once(TARGET.resolve("crash/program-" + built), folder -> unpack(archive, folder)));
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        var tool = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar", archive.toString(),
                "extract", "--force", "--destination", folder.toString()).inheritIO().start();
        try {
            if (tool.waitFor() != 0) throw new IOException("Not unpacked: " + archive);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /**
     * The same with another model of a process.
     *
     * @param name  of the file within the archive of the processes
     * @param model what it was in an earlier release
     */
    public Program withModel(Path folderOfIt, String name, Path model) throws IOException {
        var libraries = Files.createDirectories(folderOfIt.resolve(LIBRARIES));
        Files.createSymbolicLink(folderOfIt.resolve(JAR), folder.resolve(JAR));
        try (var all = Files.list(folder.resolve(LIBRARIES))) {
            for (var one : all.toList()) {
                var place = libraries.resolve(one.getFileName());
                if (one.getFileName().toString().startsWith("processes-")) replace(Files.copy(one, place), name, model);
                else Files.createSymbolicLink(place, one);
            }
        }
        return new Program(folderOfIt);
    }

    private static void replace(Path archive, String name, Path model) throws IOException {
        try (var files = FileSystems.newFileSystem(archive)) {
            var place = files.getPath(name);
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) throw new IOException("No model " + name);
            Files.copy(model, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** With passwords that cost tests no time. */
    public String classPath() {
        return ownClassPath() + ":" + cheapPasswords();
    }

    String ownClassPath() {
        return folder.resolve(JAR).toString();
    }

    private static String cheapPasswords() {
        var place = QuickPasswords.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(place.toString())).toString();
    }

    public static Path points(Path jar) throws IOException {
        var folder = TARGET.resolve("test-classes").resolve(POINTS);
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var classes = Files.list(folder)) {
            for (var one : classes.toList()) {
                out.putNextEntry(new JarEntry(POINTS + "/" + one.getFileName()));
                Files.copy(one, out);
            }
        }
        return jar;
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
