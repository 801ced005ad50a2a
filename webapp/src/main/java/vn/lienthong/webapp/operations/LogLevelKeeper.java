package vn.lienthong.webapp.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.operation.LogLevel;
import vn.lienthong.engine.operation.LogLevels;
import vn.lienthong.webapp.start.Repeated;

/**
 * Has this node's log say what operators asked for, on whatever node they did, until their time is over; then the settings
 * hold again.
 */
@Component
final class LogLevelKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogLevelKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final String PRODUCT = "vn.lienthong";
    private static final int DEEPEST = 5;

    private final LoggingSystem logging;
    private final LogLevels levels;
    private final Clock clock;
    private List<LogLevel> known = List.of();
    private final Repeated rounds = new Repeated("log-levels", LOOK, this::round);
    /** What the settings say of the loggers that say something else now; empty for those they do not name. */
    private final Map<String, Optional<org.springframework.boot.logging.LogLevel>> settings = new HashMap<>();

    LogLevelKeeper(LoggingSystem logging, LogLevels levels, Clock clock) {
        this.logging = logging;
        this.levels = levels;
        this.clock = clock;
    }

    /** Packages of the product that have something to say. */
    List<String> packages() {
        var names = new TreeSet<String>();
        for (var logger : logging.getLoggerConfigurations())
            if (isOurs(logger.getName())) names.add(packageOf(logger.getName()));
        names.add(PRODUCT);
        return List.copyOf(names);
    }

    private static boolean isOurs(String name) {
        return name.startsWith(PRODUCT + ".");
    }

    private static String packageOf(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .takeWhile(part -> !part.isEmpty() && Character.isLowerCase(part.charAt(0)))
                .limit(DEEPEST)
                .collect(Collectors.joining("."));
    }

    /** While nobody can be asked, what is known ends when it said. */
    private void round() {
        var now = clock.instant();
        try {
            known = levels.at(now);
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Nobody tells of new levels of the log: {}", e.toString());
        }
        apply(known.stream().filter(level -> level.until().isAfter(now)).toList());
    }

    private synchronized void apply(List<LogLevel> wanted) {
        var byName = wanted.stream().collect(Collectors.toMap(LogLevel::logger, LogLevel::level));
        byName.forEach((logger, level) -> {
            settings.computeIfAbsent(logger, this::configured);
            logging.setLogLevel(logger, org.springframework.boot.logging.LogLevel.valueOf(level.name()));
        });
        var over = settings.keySet().stream().filter(logger -> !byName.containsKey(logger)).toList();
        over.forEach(logger -> {
            var configured = settings.remove(logger);
            logging.setLogLevel(logger, configured == null ? null : configured.orElse(null));
        });
    }

    private Optional<org.springframework.boot.logging.LogLevel> configured(String logger) {
        return Optional.ofNullable(logging.getLoggerConfiguration(logger)).map(LoggerConfiguration::getConfiguredLevel);
    }

    @Override
    public void start() {
        rounds.start(clock.instant());
    }

    @Override
    public void stop() {
        rounds.stop();
        apply(List.of());
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
