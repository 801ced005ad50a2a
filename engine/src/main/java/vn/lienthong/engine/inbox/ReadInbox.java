package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.UseCase;

/** Shows a person what waits: own tasks, and those of the people the person stands in for. */
@UseCase
public class ReadInbox {
    private static final int LARGEST_PAGE = 500;

    private final InboxReach reach;
    private final InboxPages pages;
    private final InboxTasks tasks;
    private final Clock clock;

    ReadInbox(InboxReach reach, InboxPages pages, InboxTasks tasks, Clock clock) {
        this.reach = reach;
        this.pages = pages;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Earliest due first, what has no day last.
     *
     * @param after the key the page before gave; null for the first page
     */
    @Transactional(readOnly = true)
    public KeysetPage<InboxTask> page(Actor actor, InboxFilter filter, @Nullable String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("Not a page size: " + size);
        var keys = reach.of(actor);
        var place = after == null ? null : InboxPlace.of(after);
        var found = pages.page(new InboxQuery(keys, filter, place, clock.instant(), size + 1));
        return KeysetPage.cut(
                found.stream().map(keys::mark).toList(), size, task -> InboxPlace.of(task).word());
    }

    /** One open task that the person may do; empty when it is done, or nothing of theirs. */
    @Transactional(readOnly = true)
    public Optional<InboxTask> find(Actor actor, UUID id) {
        var keys = reach.of(actor);
        return tasks.find(id).filter(task -> keys.open(task.holder())).map(keys::mark);
    }

    /** Those of these tasks that are open and that the person may do. */
    @Transactional(readOnly = true)
    public List<InboxTask> chosen(Actor actor, Collection<UUID> ids) {
        var keys = reach.of(actor);
        var open = tasks.find(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(open.get(id)))
                .filter(task -> keys.open(task.holder()))
                .map(keys::mark)
                .toList();
    }

    /** What the person would see with one question of the filter answered otherwise; a followed view shows none of it. */
    @Transactional(readOnly = true)
    public InboxCounts counts(Actor actor, InboxFilter filter) {
        return pages.counts(reach.of(actor), filter, clock.instant());
    }
}
