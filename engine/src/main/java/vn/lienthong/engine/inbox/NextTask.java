package vn.lienthong.engine.inbox;

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
    private final ReadInbox inbox;

    NextTask(InboxReach reach, InboxTasks tasks, ReadInbox inbox) {
        this.reach = reach;
        this.tasks = tasks;
        this.inbox = inbox;
    }

    /** Empty when nothing waits for the actor. */
    @Transactional(readOnly = true)
    public Optional<InboxTask> after(Actor actor, DocumentId document) {
        return onward(reach.of(actor), document).or(() -> first(actor, InboxFilter.of(InboxView.ALL), null));
    }

    /**
     * The same for a list: the document's next step when it is the actor's, else what follows in the list, else its first.
     * In a list of what others do nothing follows; among decisions nothing but decisions.
     *
     * @param place {@linkplain InboxTask#place() place} of the task that was done
     */
    @Transactional(readOnly = true)
    public Optional<InboxTask> after(Actor actor, DocumentId document, InboxFilter filter, String place) {
        var keys = reach.of(actor);
        return onward(keys, document).filter(task -> belongs(task, keys, filter))
                .or(() -> first(actor, filter, place))
                .or(() -> first(actor, filter, null));
    }

    private static boolean belongs(InboxTask task, TaskKeys keys, InboxFilter filter) {
        return filter.view() != InboxView.DECIDE || keys.deciding().contains(task.holder().key());
    }

    private Optional<InboxTask> onward(TaskKeys keys, DocumentId document) {
        return tasks.open(document).stream().filter(keys::mayGoOn).findFirst().map(keys::mark);
    }

    private Optional<InboxTask> first(Actor actor, InboxFilter filter, @Nullable String after) {
        if (filter.view().isFollowed()) return Optional.empty();
        return inbox.page(actor, filter, after, 1).items().stream().findFirst();
    }
}
