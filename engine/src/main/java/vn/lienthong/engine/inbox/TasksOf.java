package vn.lienthong.engine.inbox;

import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** Where a document waits and who has it, for everybody who may read it. */
@UseCase
public class TasksOf {
    private final ReadingRights readers;
    private final InboxReach reach;
    private final InboxTasks tasks;

    TasksOf(ReadingRights readers, InboxReach reach, InboxTasks tasks) {
        this.readers = readers;
        this.reach = reach;
        this.tasks = tasks;
    }

    /**
     * An open task of the document.
     *
     * @param mayAct whether the reader can go on with it now
     */
    public record Waiting(InboxTask task, boolean mayAct) {}

    @Transactional(readOnly = true)
    public List<Waiting> document(Actor actor, DocumentId document) {
        readers.require(actor, document);
        var keys = reach.of(actor);
        return tasks.open(document)
                .stream()
                .map(task -> new Waiting(keys.mark(task), keys.mayGoOn(task)))
                .toList();
    }
}
