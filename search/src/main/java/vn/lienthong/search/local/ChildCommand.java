package vn.lienthong.search.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What to start and how to end it.
 *
 * @param name        short name for threads and log lines, such as {@code postgres}
 * @param folder      where its log, its pid file and its temp folder {@code tmp} lie; its working directory
 * @param port        where it listens; must be free before each start; null = it does not listen
 * @param arguments   program and arguments
 * @param environment the whole environment: nothing of ours is inherited, our secrets least of all
 * @param stopWith    the signal for an orderly end
 * @param deathSignal the signal the kernel sends when we are gone without a word
 * @param stopLimit   how long an orderly end may take before it is enforced
 */
public record ChildCommand(String name, Path folder, @Nullable LoopbackPort port, List<String> arguments,
        Map<String, String> environment,
        Signal stopWith, Signal deathSignal, Duration stopLimit) {

    /** The signals that are of use to end a server. */
    public enum Signal {
        INT, TERM, KILL
    }

    public ChildCommand {
        if (!folder.isAbsolute()) throw new IllegalArgumentException("Not an absolute folder: " + folder);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Emptied before every start. */
    public Path temp() {
        return folder.resolve("tmp");
    }

    Path log() {
        return folder.resolve(name + ".log");
    }

    Path pidFile() {
        return folder.resolve(name + ".pid");
    }
}
