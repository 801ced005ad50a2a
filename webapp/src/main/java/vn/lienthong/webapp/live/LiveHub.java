package vn.lienthong.webapp.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.engine.inbox.FollowTasks;
import vn.lienthong.engine.inbox.TaskChanges.Since;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.start.Repeated;

/**
 * All streams of this node, and the one reader that feeds them: it asks the database a few times a second what was
 * committed since, as long as anybody listens. After a fault it goes on by itself and tells everybody to look again.
 */
@Component
final class LiveHub implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    /** Browsers that know no locks have one for each tab; more is no browser. */
    private static final int MOST_OF_ONE_PERSON = 20;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration COUNT_AT_MOST = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final FollowTasks followTasks;
    private final LiveFigures figures;
    private final LiveGuard guard;
    private final Clock clock;
    private final Repeated rounds = new Repeated("live", LOOK, this::round);
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final Queue<Guest> guests = new ConcurrentLinkedQueue<>();
    private volatile boolean isRunning;
    private @Nullable ChangePosition position;
    private volatile boolean isBroken;
    private Instant pausedUntil = Instant.MIN;

    LiveHub(FollowTasks followTasks, LiveFigures figures, LiveGuard guard, Clock clock) {
        this.followTasks = followTasks;
        this.figures = figures;
        this.guard = guard;
        this.clock = clock;
    }

    /** @param after up to where the browser knows; null when its page is as new as the stream */
    private record Guest(LiveStream stream, @Nullable ChangePosition after) {}

    /** False when this node is about to end; the browser finds another. */
    boolean join(LiveStream stream, @Nullable ChangePosition after) {
        if (!isRunning) return false;
        guests.add(new Guest(stream, after));
        return true;
    }

    /** Whether one more stream of the person finds a place here; a node that is about to end has none. */
    boolean hasPlaceFor(PersonId person) {
        return isRunning && streamsOf(person) < MOST_OF_ONE_PERSON;
    }

    /** Whether the database could not be asked the last time. */
    boolean isBroken() {
        return isBroken;
    }

    /** How many browsers listen here. */
    int size() {
        return streams.size();
    }

    /** How many browsers of the person listen here. */
    long streamsOf(PersonId person) {
        return Stream.concat(streams.stream(), guests.stream().map(Guest::stream))
                .filter(stream -> stream.isOpen() && stream.reader().person().equals(person))
                .count();
    }

    private void round() {
        var now = clock.instant();
        streams.removeIf(stream -> !stream.isOpen());
        if (streams.isEmpty() && guests.isEmpty()) {
            position = null;
            return;
        }
        if (now.isBefore(pausedUntil)) return;
        try {
            look(now);
            isBroken = false;
        } catch (DataAccessException | TransactionException e) {
            if (!isBroken) LOG.warn("Nobody hears of changes until the database answers: {}", e.toString());
            isBroken = true;
            pausedUntil = now.plus(PAUSE_AFTER_FAULT);
        }
    }

    private void look(Instant now) {
        var from = position;
        var since = from == null || isBroken
                ? new Since(List.of(), followTasks.now(), !isBroken)
                : followTasks.after(from);
        position = since.upTo();
        tell(streams, since, now);
        welcome(since.upTo(), now);
        streams.stream()
                .filter(stream -> stream.beginsCounting(now))
                .forEach(stream -> figures.tell(stream, since.upTo()));
        guard.look(streams, since.upTo());
    }

    private static void tell(Collection<LiveStream> to, Since since, Instant now) {
        if (since.isWhole() && since.changes().isEmpty()) return;
        to.stream()
                .filter(stream -> LiveNews.tell(stream, since))
                .forEach(stream -> stream.countFrom(now.plus(COUNT_AT_MOST)));
    }

    /**
     * Lets new streams in. What each missed is read up to here first, so that no later event bears a position beyond
     * what it was told; browsers that were cut off together mostly ask the same.
     */
    private void welcome(ChangePosition upTo, Instant now) {
        var missed = new HashMap<ChangePosition, Since>();
        for (var guest = guests.poll(); guest != null; guest = guests.poll()) {
            var stream = guest.stream();
            streams.stream().filter(other -> stream.reader().replaces(other.reader())).forEach(LiveStream::end);
            streams.add(stream);
            stream.countFrom(now);
            if (guest.after() != null)
                tell(List.of(stream), missed.computeIfAbsent(guest.after(), followTasks::after), now);
            stream.tell(LiveEvents.HELLO, "{}", upTo);
        }
    }

    @Override
    public void start() {
        isRunning = true;
        rounds.start(clock.instant());
    }

    /** Before the web server waits for open requests: the streams must not be among them. */
    @Override
    public void stop() {
        isRunning = false;
        rounds.stop();
        for (var guest = guests.poll(); guest != null; guest = guests.poll()) guest.stream().end();
        streams.forEach(LiveStream::end);
        streams.clear();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
