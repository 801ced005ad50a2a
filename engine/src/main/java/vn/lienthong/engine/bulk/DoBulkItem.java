package vn.lienthong.engine.bulk;

import java.util.Optional;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Accounts;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Does one item: the act and the note that it was done are one transaction, so it happens once, whoever tries again. The
 * rights are asked at that moment, as the person who began, in the name the page was drawn in.
 */
@UseCase
class DoBulkItem {
    private final BulkActs acts;
    private final InboxTasks tasks;
    private final Accounts accounts;
    private final TaskSteps taskSteps;
    private final DocumentSteps documentSteps;
    private final TakeBackSteps takeBackSteps;

    DoBulkItem(BulkActs acts, InboxTasks tasks, Accounts accounts, TaskSteps taskSteps, DocumentSteps documentSteps,
            TakeBackSteps takeBackSteps) {
        this.acts = acts;
        this.tasks = tasks;
        this.accounts = accounts;
        this.taskSteps = taskSteps;
        this.documentSteps = documentSteps;
        this.takeBackSteps = takeBackSteps;
    }

    /** Nothing when it was done, refused or stopped before. */
    @Transactional
    public void work(UUID id) {
        var item = acts.lockWaiting(id).orElse(null);
        if (item == null) return;
        switch (act(item)) {
            case Outcome.Done<?> _ -> acts.end(id, null);
            case Outcome.Refused<?>(var why) -> acts.end(id, why);
        }
    }

    @Transactional
    public void refuse(UUID id, Refusal why) {
        if (acts.lockWaiting(id).isPresent()) acts.end(id, why);
    }

    private Outcome<?> act(BulkItem item) {
        var act = acts.find(item.bulk()).orElseThrow();
        var account = accounts.of(act.actor().requirePerson());
        if (account != null && !account.isOpen()) return Outcome.refused(BulkRefusal.BULK_ACCOUNT_CLOSED);
        var task = task(act, item).orElse(null);
        if (task == null)
            return Outcome.refused(item.undoes() == null ? BulkRefusal.BULK_TASK_GONE : BulkRefusal.BULK_GONE_ON);
        var piece = new BulkPiece(act, item, task);
        return switch (act.kind()) {
            case CLAIM, RELEASE, GIVE -> taskSteps.take(piece);
            case ACKNOWLEDGE, PRESENT, DIRECT, ASSIGN, URGE -> documentSteps.take(piece);
            case TAKE_BACK -> takeBackSteps.take(piece);
        };
    }

    /** What is taken back was done; everything else is open. */
    private Optional<InboxTask> task(BulkAct act, BulkItem item) {
        return act.kind() == BulkKind.TAKE_BACK
                ? tasks.done(item.task())
                : tasks.find(item.task()).filter(act.kind()::fits);
    }
}
