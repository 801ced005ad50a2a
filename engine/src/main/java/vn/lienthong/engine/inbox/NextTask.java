package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** What opens after an act: the same document's next step when it is the actor's, else the first of the inbox. */
@UseCase
public class NextTask {
    private final InboxReach reach;
    private final InboxTasks tasks;
    private final InboxPages pages;
    private final Clock clock;

    NextTask(InboxReach reach, InboxTasks tasks, InboxPages pages, Clock clock) {
        this.reach = reach;
        this.tasks = tasks;
        this.pages = pages;
        this.clock = clock;
    }

    /** Empty when nothing waits for the actor. */
    @Transactional(readOnly = true)
    public Optional<InboxTask> after(Actor actor, DocumentId document) {
        var keys = reach.of(actor);
        return onward(keys, document).or(() -> first(keys, InboxFilter.of(InboxView.ALL), null));
    }

    /**
     * The same for a list: the document's next step when it is the actor's, else what follows in the list, else its first.
     * In a list of what others do nothing follows. Among decisions nothing but decisions, those in the name the actor acts
     * in first, as {@link FindNeighbours} announces them.
     *
     * @param place {@linkplain InboxTask#place() place} of the task that was done
     */
    @Transactional(readOnly = true)
    public Optional<InboxTask> after(Actor actor, DocumentId document, InboxFilter filter, String place) {
        var all = reach.of(actor);
        if (filter.view() != InboxView.DECIDE) return onward(all, document).or(() -> following(all, filter, place));
        var keys = all.inNameOf(actor.standingInFor());
        return onward(keys, document).filter(task -> keys.deciding().contains(task.holder().key()))
                .or(() -> following(keys, filter, place))
                .or(() -> first(all, filter, null));
    }

    private Optional<InboxTask> onward(TaskKeys keys, DocumentId document) {
        return tasks.open(document).stream().filter(keys::mayGoOn).findFirst().map(keys::mark);
    }

    private Optional<InboxTask> following(TaskKeys keys, InboxFilter filter, String after) {
        return first(keys, filter, after).or(() -> first(keys, filter, null));
    }

    private Optional<InboxTask> first(TaskKeys keys, InboxFilter filter, @Nullable String after) {
        if (filter.view().isFollowed()) return Optional.empty();
        var place = after == null ? null : InboxPlace.of(after);
        return pages.page(new InboxQuery(keys, filter, place, clock.instant(), 1)).stream().findFirst().map(keys::mark);
    }
}
