package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.handling.TakeBackReassigned;
import vn.lienthong.engine.inbox.HandOverClaim;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.issuance.HandBackDraft;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Gives a task back to who had it before {@link GiveTask}, while the one who got it has done nothing with it. */
@UseCase
public class GiveBackTask {
    private final InboxTasks tasks;
    private final TakeBackReassigned takeBackReassigned;
    private final HandBackDraft handBackDraft;
    private final HandOverClaim handOverClaim;

    GiveBackTask(InboxTasks tasks, TakeBackReassigned takeBackReassigned, HandBackDraft handBackDraft,
            HandOverClaim handOverClaim) {
        this.tasks = tasks;
        this.takeBackReassigned = takeBackReassigned;
        this.handBackDraft = handBackDraft;
        this.handOverClaim = handOverClaim;
    }

    /**
     * A claimed task has no further rule: whatever is done with it ends it.
     *
     * @param version as {@link GiveTask} said it
     * @throws UnknownException when there is no such task, or the actor gives out no work to who has it
     */
    @Transactional
    public Outcome<?> giveBack(Actor actor, UUID id, HandOver back, @Nullable Integer version) {
        var task = tasks.find(id).orElseThrow(() -> new UnknownException("task"));
        if (task.holder() instanceof TaskHolder.Candidates) return handOverClaim.handOver(actor, id, back);
        var document = task.matter().document();
        return switch (task.holder().act()) {
            case HANDLE_INCOMING -> task.assignment() == null
                    ? unknown()
                    : takeBackReassigned.takeBack(actor, document, task.assignment(), back);
            case DRAFT_DOCUMENT -> version == null
                    ? unknown()
                    : handBackDraft.handBack(actor, document, version, back);
            default -> unknown();
        };
    }

    private static Outcome<?> unknown() {
        throw new UnknownException("task");
    }
}
