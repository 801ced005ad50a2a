package vn.lienthong.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;

/**
 * Judges that others wrote: command line programs that read what this module produces. With the system property
 * {@code lienthong.tools=required} a missing program fails the test instead of skipping it.
 */
@NullMarked
public final class OutsideTools {

    private static final long SECONDS = 60;

    private OutsideTools() {}

    /** What a program said: its exit code and both output streams together. */
    public record Said(int exit, String text) {}

    /** Skips the calling test when the program is not installed; fails it when tools are required. */
    public static void need(String program) {
        if (installed(program)) return;
        if ("required".equals(System.getProperty("lienthong.tools"))) {
            throw new AssertionError("required program is not installed: " + program);
        }
        Assumptions.abort("not installed: " + program);
    }

    /** Runs the program with a bounded wait. */
    public static Said run(String program, Object... arguments) throws IOException, InterruptedException {
        need(program);
        var command = new ArrayList<>(List.of(program));
        for (var argument : arguments) command.add(argument.toString());
        var output = Files.createTempFile("said", ".txt");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(program + " did not end within " + SECONDS + " s");
            }
            return new Said(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private static boolean installed(String program) {
        return List.of(System.getenv("PATH").split(":", -1))
                .stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
