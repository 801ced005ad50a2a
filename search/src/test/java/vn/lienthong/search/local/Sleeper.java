package vn.lienthong.search.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.lienthong.search.local.ChildCommand.Signal;

/** Children that do little. */
final class Sleeper {
    private Sleeper() {}

    static ChildCommand in(Path folder) {
        return running(folder, "echo started; exec sleep 600");
    }

    static ChildCommand running(Path folder, String script) {
        return new ChildCommand("sleeper", folder, null, List.of("sh", "-c", script),
                Map.of("PATH", ChildEnvironment.path()),
                Signal.TERM, Signal.KILL, Duration.ofSeconds(2));
    }
}
