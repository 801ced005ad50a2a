package vn.lienthong.webapp.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.ReadStuckTasks;
import vn.lienthong.engine.inbox.StuckTasks;
import vn.lienthong.engine.shared.Actor;

/**
 * Looks for work that nobody can do, in a thread of its own. Where few people work it is done before the page is drawn; where
 * many do the page shows what was found last, and when.
 */
@Component
final class StuckSurvey implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StuckSurvey.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** After a long survey the next one waits this many times as long, so that the database has something else to do. */
    private static final int REST = 10;

    private final BiFunction<Actor, Integer, List<StuckTasks>> looking;
    private final Duration patience;
    private final Clock clock;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("stuck-survey").factory());
    private final ReentrantLock beginning = new ReentrantLock();
    private volatile @Nullable Found last;
    private @Nullable CompletableFuture<Found> running;

    @Autowired
    StuckSurvey(ReadStuckTasks readStuckTasks, Clock clock) {
        this(readStuckTasks::oldest, PATIENCE, clock);
    }

    StuckSurvey(BiFunction<Actor, Integer, List<StuckTasks>> looking, Duration patience, Clock clock) {
        this.looking = looking;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * What a survey found.
     *
     * @param began what changed since then is not in it
     */
    record Found(Instant began, Duration took, List<StuckTasks> tasks) {
        private boolean isSlowerThan(Duration patience) {
            return took.compareTo(patience) > 0;
        }
    }

    /** What is known now; null while the first survey goes on. */
    @Nullable
    Found known(Actor operator, int most) {
        var survey = survey(operator, most);
        var before = last;
        if (survey == null || (before != null && before.isSlowerThan(patience))) return before;
        try {
            return survey.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) { // it goes on, and the next page shows it
            return last;
        } catch (ExecutionException e) {
            LOG.warn("Nobody could look for work that nobody can do", e.getCause());
            return last;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return last;
        }
    }

    /** The one that goes on, or a new one; null while the last one is new enough. */
    private @Nullable CompletableFuture<Found> survey(Actor operator, int most) {
        beginning.lock();
        try {
            var current = running;
            if (current != null && !current.isDone()) return current;
            var before = last;
            if (before != null && isRecent(before)) return null;
            var begun = CompletableFuture.supplyAsync(() -> found(operator, most), thread);
            running = begun;
            return begun;
        } finally {
            beginning.unlock();
        }
    }

    private boolean isRecent(Found found) {
        return found.isSlowerThan(patience)
                && clock.instant().isBefore(found.began().plus(found.took().multipliedBy(REST)));
    }

    private Found found(Actor operator, int most) {
        var began = clock.instant();
        var tasks = looking.apply(operator, most);
        var found = new Found(began, Duration.between(began, clock.instant()), tasks);
        last = found;
        return found;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
