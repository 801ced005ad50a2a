package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Accounts;
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

    DoBulkItem(BulkActs acts, InboxTasks tasks, Accounts accounts, TaskSteps taskSteps, DocumentSteps documentSteps) {
        this.acts = acts;
        this.tasks = tasks;
        this.accounts = accounts;
        this.taskSteps = taskSteps;
        this.documentSteps = documentSteps;
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
        var task = tasks.find(item.task()).filter(act.kind()::fits).orElse(null);
        if (task == null)
            return Outcome.refused(item.undoes() == null ? BulkRefusal.BULK_TASK_GONE : BulkRefusal.BULK_GONE_ON);
        var piece = new BulkPiece(act, item, task);
        return switch (act.kind()) {
            case CLAIM, RELEASE, GIVE -> taskSteps.take(piece);
            case ACKNOWLEDGE, PRESENT, DIRECT, ASSIGN, URGE -> documentSteps.take(piece);
        };
    }
}
