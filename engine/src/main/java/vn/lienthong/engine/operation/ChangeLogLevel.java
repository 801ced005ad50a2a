package vn.lienthong.engine.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Has the log say more or less about a part of the product, for a time: what is forgotten ends by itself. */
@UseCase
public class ChangeLogLevel {
    /** More than a working day is a matter of the settings. */
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final Pattern OURS = Pattern.compile("vn\\.lienthong(\\.[a-z]+){0,6}");

    private final Authorisation authorisation;
    private final LogLevels levels;
    private final DomainEvents events;
    private final IdSource ids;
    private final Clock clock;

    ChangeLogLevel(Authorisation authorisation, LogLevels levels, DomainEvents events, IdSource ids, Clock clock) {
        this.authorisation = authorisation;
        this.levels = levels;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LogLevel> changed(Actor actor) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        return levels.at(clock.instant());
    }

    /**
     * In place of an earlier change of the same part.
     *
     * @param logger package of the product: others' words about what they do may hold what nobody should read
     * @throws UnknownException when it is none, or for a time that is too long
     */
    @Transactional
    public void change(Actor actor, String logger, LogDetail level, Duration time) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        if (!OURS.matcher(logger).matches()) throw new UnknownException("logger");
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) throw new UnknownException("time");
        var now = clock.instant();
        var changed = new LogLevel(ids.next(), logger, level, now.plus(time));
        levels.set(changed, now);
        events.publish(new LogLevelChanged("log-level.changed", changed, actor));
    }

    /** Before its time. */
    @Transactional
    public void takeBack(Actor actor, UUID id) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        var changed = levels.takeBack(id).orElseThrow(() -> new UnknownException("log-level"));
        events.publish(new LogLevelChanged("log-level.taken-back", changed, actor));
    }

    /** An operator had the log say more or less. */
    record LogLevelChanged(String act, LogLevel changed, Actor actor) implements DomainEvent {
        @Override
        public String objectKind() {
            return "log-level";
        }

        @Override
        public UUID objectId() {
            return changed.id();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("logger", changed.logger(), "level", changed.level().name(),
                    "until", changed.until().toString());
        }
    }
}
