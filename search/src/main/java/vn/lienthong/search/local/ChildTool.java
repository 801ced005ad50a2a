package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import vn.lienthong.search.local.ChildCommand.Signal;

/** A program that does one thing and ends, run as the servers are: not as root, and gone when we are gone. */
public final class ChildTool {
    private ChildTool() {}

    /**
     * Runs it to its end.
     *
     * @param folder      its working directory; it may write there after {@link #hand}
     * @param environment the whole environment but for the search path
     * @return what it printed
     * @throws LocalEngineException with what it printed, if it fails or takes longer than the limit
     */
    public static String run(Path folder, List<String> command, Map<String, String> environment, Duration limit) {
        try {
            var printed = Files.createTempFile("tool", ".log");
            try {
                return run(folder, command, environment, limit, printed);
            } finally {
                Files.deleteIfExists(printed);
            }
        } catch (IOException e) {
            throw new LocalEngineException("Could not run " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    /** Hands a folder tree to the user that tools and servers run as, where that is not ours. */
    public static void hand(Path folder) throws IOException {
        Confinement.HERE.give(folder);
    }

    private static String run(Path folder, List<String> command, Map<String, String> environment, Duration limit,
            Path printed) throws IOException {
        var builder = new ProcessBuilder(Confinement.HERE.around(command, Signal.KILL)).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", ChildEnvironment.path());
        builder.environment().putAll(environment);
        var process = ChildStarter.start(builder);
        process.getOutputStream().close();
        var status = awaitEnd(process, limit);
        var text = Files.readString(printed, StandardCharsets.UTF_8);
        if (status != 0) {
            throw new LocalEngineException("%s ended with %d: %s".formatted(command.getFirst(), status, text.strip()));
        }
        return text;
    }

    private static int awaitEnd(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
            process.destroyForcibly();
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LocalEngineException("Interrupted while a program was running", e);
        }
    }
}
