package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.util.List;
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
        var keys = reach.of(actor).inNameOf(actor.standingInFor());
        var first = read(keys, filter, null, CappedCount.ROWS);
        var all = CappedCount.of(first.size());
        int at = IntStream.range(0, all.number())
                .filter(i -> first.get(i).id().equals(here.id()))
                .findFirst()
                .orElse(-1);
        if (at < 0)
            return new Neighbours(null, 0, all, null, read(keys, filter, here, 1).stream().findFirst().orElse(null));
        return new Neighbours(first.get(at), at + 1, all, at == 0 ? null : first.get(at - 1),
                at + 1 < first.size() ? first.get(at + 1) : null);
    }

    private List<InboxTask> read(TaskKeys keys, InboxFilter filter, @Nullable InboxPlace after, int most) {
        return pages.page(new InboxQuery(keys, filter, after, clock.instant(), most))
                .stream()
                .map(keys::mark)
                .toList();
    }
}
