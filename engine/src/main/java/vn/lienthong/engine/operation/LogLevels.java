package vn.lienthong.engine.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the log says more or less than the settings do, on every node. */
public interface LogLevels {
    /** What holds at this instant, by name. */
    List<LogLevel> at(Instant now);

    /** In place of an earlier one of the same logger; those that are over go. */
    void set(LogLevel level, Instant now);

    /** @return what was taken back; empty when somebody was faster */
    Optional<LogLevel> takeBack(UUID id);
}
