package vn.lienthong.search.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The server's files: from the zip that travels with us, with the plugin that supplies the stock filter. */
final class ElasticsearchDistribution {
    private static final String PLUGIN_CLASS = "vn.lienthong.search.local.node.StockFilters";
    private static final List<String> PLUGIN_CLASSES = List.of("StockFilters", "AsciiFolding");

    private ElasticsearchDistribution() {}

    static Path folder(Path engines) {
        return engines.resolve("elasticsearch-" + EngineResources.version("elasticsearch"));
    }

    /** Where the server lies, unpacked by the first start of each version. */
    static Path unpack(Path engines) throws IOException {
        var folder = Unpacked.once(folder(engines), ElasticsearchDistribution::fill);
        writePlugin(folder.resolve("plugins/stock-filters"));
        return folder;
    }

    private static void fill(Path folder) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(EngineResources.open("elasticsearch.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) write(entry, zip, folder);
        }
    }

    private static void write(ZipEntry entry, ZipInputStream content, Path folder) throws IOException {
        var name = Path.of(entry.getName());
        if (entry.isDirectory() || name.getNameCount() < 2) return;
        var inside = name.subpath(1, name.getNameCount()); // without the folder that bears the version
        var file = folder.resolve(inside).normalize();
        if (!file.startsWith(folder)) throw new IOException("Leads out of the archive: " + entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        if (inside.startsWith("bin")) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** At every start: the plugin belongs to our version, not to the server's. */
    private static void writePlugin(Path plugin) throws IOException {
        Files.createDirectories(plugin);
        Files.writeString(plugin.resolve("plugin-descriptor.properties"), """
                name=stock-filters
                description=token filters of the stock distribution
                version=1
                classname=%s
                java.version=%d
                elasticsearch.version=%s
                """.formatted(PLUGIN_CLASS, Runtime.version().feature(), EngineResources.version("elasticsearch")));
        try (var jar = new JarOutputStream(Files.newOutputStream(plugin.resolve("stock-filters.jar")))) {
            for (var name : PLUGIN_CLASSES) addClass(name, jar);
        }
    }

    private static void addClass(String simpleName, JarOutputStream jar) throws IOException {
        var path = PLUGIN_CLASS.substring(0, PLUGIN_CLASS.lastIndexOf('.') + 1).replace('.', '/') + simpleName
                + ".class";
        try (var bytes = ElasticsearchDistribution.class.getResourceAsStream("/" + path)) {
            if (bytes == null) throw new IOException("Not on the class path: " + path);
            jar.putNextEntry(new JarEntry(path));
            bytes.transferTo(jar);
            jar.closeEntry();
        }
    }
}
