package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.Given;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.handling.ReassignHandler;
import vn.lienthong.engine.inbox.HandOverClaim;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.issuance.HandOverDraft;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/**
 * Gives a task that somebody of a unit has to somebody else, or back, by the act that fits it; each asks by itself who
 * may.
 */
@UseCase
public class GiveTask {
    private final InboxTasks tasks;
    private final ReassignHandler reassignHandler;
    private final HandOverDraft handOverDraft;
    private final HandOverClaim handOverClaim;

    GiveTask(InboxTasks tasks, ReassignHandler reassignHandler, HandOverDraft handOverDraft,
            HandOverClaim handOverClaim) {
        this.tasks = tasks;
        this.reassignHandler = reassignHandler;
        this.handOverDraft = handOverDraft;
        this.handOverClaim = handOverClaim;
    }

    /** @throws UnknownException when there is no such task, or the actor gives out no work to who has it */
    @Transactional
    public Outcome<Given> give(Actor actor, UUID id, HandOver change) {
        var task = tasks.find(id).orElseThrow(() -> new UnknownException("task"));
        if (task.holder() instanceof TaskHolder.Candidates)
            return handOverClaim.handOver(actor, id, change);
        var document = task.matter().document();
        return switch (task.holder().act()) {
            case HANDLE_INCOMING -> task.assignment() == null
                    ? unknown()
                    : reassignHandler.reassign(actor, document, task.assignment(), change);
            case DRAFT_DOCUMENT -> handOverDraft.handOver(actor, document, change);
            default -> unknown();
        };
    }

    /** Leaders' tasks are changed on the page of the document. */
    private static Outcome<Given> unknown() {
        throw new UnknownException("task");
    }
}
