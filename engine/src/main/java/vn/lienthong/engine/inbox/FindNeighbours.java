package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/**
 * Where a task stands in its list and what stands before and behind it, for somebody who goes through them one by one.
 * Only what opens without asking counts: the actor's own tasks, or those of whom the actor stands in for now.
 */
@UseCase
public class FindNeighbours {
    private final InboxReach reach;
    private final InboxPages pages;
    private final Clock clock;

    FindNeighbours(InboxReach reach, InboxPages pages, Clock clock) {
        this.reach = reach;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A place in a list.
     *
     * @param task   what stands there; null when it is done, or further down than anybody counts
     * @param number counted from one; 0 without a task
     * @param all    how many there are
     */
    public record Neighbours(@Nullable InboxTask task, int number, CappedCount all, @Nullable InboxTask before,
            @Nullable InboxTask behind) {}

    /** @param place {@linkplain InboxTask#place() place} of the task when it was opened */
    @Transactional(readOnly = true)
    public Neighbours of(Actor actor, InboxFilter filter, String place) {
        var here = InboxPlace.of(place);
        var keys = reach.of(actor);
        var first = read(actor, keys, filter, null);
        int at = IntStream.range(0, first.size())
                .filter(i -> first.get(i).id().equals(here.id()))
                .findFirst()
                .orElse(-1);
        var all = CappedCount.of(first.size());
        if (at < 0) return new Neighbours(null, 0, all, null, behind(actor, keys, filter, here).orElse(null));
        var behind = at + 1 < first.size()
                ? Optional.of(first.get(at + 1))
                : behind(actor, keys, filter, InboxPlace.of(first.get(at)));
        return new Neighbours(first.get(at), at + 1, all, at == 0 ? null : first.get(at - 1), behind.orElse(null));
    }

    private Optional<InboxTask> behind(Actor actor, TaskKeys keys, InboxFilter filter, InboxPlace place) {
        return read(actor, keys, filter, place).stream().findFirst();
    }

    private List<InboxTask> read(Actor actor, TaskKeys keys, InboxFilter filter, @Nullable InboxPlace after) {
        return pages.page(new InboxQuery(keys, filter, after, clock.instant(), CappedCount.ROWS))
                .stream()
                .map(keys::mark)
                .filter(task -> Objects.equals(task.forWhom(), actor.standingInFor()))
                .toList();
    }
}
