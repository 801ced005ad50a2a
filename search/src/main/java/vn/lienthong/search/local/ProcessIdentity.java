package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Names one process for good: a pid alone is given to another process sooner or later.
 *
 * @param boot  the kernel's name for its present run
 * @param ticks when the process started, in clock ticks since that boot: no change of the clock moves it
 */
record ProcessIdentity(long pid, String boot, long ticks) {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    /** Its place in {@code /proc/PID/stat}, counted from behind the program's name, which may hold anything. */
    private static final int START_TIME = 19;

    /** Of a running process; empty if it has ended, or where the system does not tell. */
    static Optional<ProcessIdentity> of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of(new ProcessIdentity(pid, Files.readString(BOOT_ID).strip(),
                    Long.parseLong(fields[START_TIME])));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static @Nullable ProcessIdentity parse(String line) {
        var words = line.strip().split(" ", -1);
        try {
            return words.length == 3
                    ? new ProcessIdentity(Long.parseLong(words[0]), words[1], Long.parseLong(words[2]))
                    : null;
        } catch (NumberFormatException _) {
            return null; // a file cut short by a power failure: nothing of it runs any more
        }
    }

    /** The process, if it is still this one. */
    Optional<ProcessHandle> alive() {
        return of(pid).filter(this::equals).flatMap(_ -> ProcessHandle.of(pid));
    }

    String line() {
        return pid + " " + boot + " " + ticks;
    }
}
