package vn.lienthong.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The one file that the packaged program is. */
record Archive(Path file) {
    /** How the names of unpacked programs begin. */
    static final String UNPACKED = "program-";

    private static final String BEFORE = "jar:nested:";

    /** Null when the class lies elsewhere. */
    static @Nullable Archive of(Class<?> inside) {
        var place = inside.getProtectionDomain().getCodeSource().getLocation().toString();
        var end = place.indexOf("/!");
        if (!place.startsWith(BEFORE) || end < 0) return null;
        return new Archive(Path.of(URI.create("file:" + place.substring(BEFORE.length(), end))));
    }

    /** Another one for another build, and for another name: what is laid out bears the name of the archive. */
    String key() throws IOException {
        return (UNPACKED + "%x-%x-%x").formatted(file.getFileName().toString().hashCode(), Files.size(file),
                Files.getLastModifiedTime(file).toMillis());
    }

    /** Lets the archive do it, with the tool that Spring Boot put into it. */
    void unpack(Path folder) throws IOException {
        var tool = new ProcessBuilder(ThisProcess.java().toString(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools",
                "-jar", file.toString(), "extract", "--force", "--destination", folder.toString());
        tool.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        var process = tool.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            var status = process.waitFor();
            if (status != 0) throw new IOException("Unpacking " + file + " ended with " + status);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while unpacking " + file, e);
        }
    }
}
