package vn.lienthong.engine.inbox;

import java.util.Optional;

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
        var keys = reach.of(actor);
        return tasks.open(document)
                .stream()
                .filter(keys::mayGoOn)
                .findFirst()
                .map(keys::mark)
                .or(() -> firstOf(actor));
    }

    private Optional<InboxTask> firstOf(Actor actor) {
        return inbox.page(actor, InboxFilter.of(InboxView.ALL), null, 1).items().stream().findFirst();
    }
}
