package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.handling.ReassignHandler;
import vn.lienthong.engine.inbox.HandOverClaim;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.issuance.HandOverDraft;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Gives a task that somebody of a unit has to somebody else, by the act that fits it; each asks by itself who may. */
@UseCase
public class GiveTask {
    private final InboxTasks tasks;
    private final ReassignHandler reassignHandler;
    private final HandOverDraft handOverDraft;
    private final HandOverClaim handOverClaim;
    private final OutgoingDocuments drafts;

    GiveTask(InboxTasks tasks, ReassignHandler reassignHandler, HandOverDraft handOverDraft,
            HandOverClaim handOverClaim, OutgoingDocuments drafts) {
        this.tasks = tasks;
        this.reassignHandler = reassignHandler;
        this.handOverDraft = handOverDraft;
        this.handOverClaim = handOverClaim;
        this.drafts = drafts;
    }

    /**
     * It was given.
     *
     * @param version of the draft then, by which who gives it back knows that nobody has written on it; null for other
     *                work
     */
    public record Given(@Nullable Integer version) {
        private static final Given WITHOUT_DRAFT = new Given(null);
    }

    /** @throws UnknownException when there is no such task, or the actor gives out no work to who has it */
    @Transactional
    public Outcome<Given> give(Actor actor, UUID id, HandOver change) {
        var task = tasks.find(id).orElseThrow(() -> new UnknownException("task"));
        if (task.holder() instanceof TaskHolder.Candidates)
            return handOverClaim.handOver(actor, id, change).map(_ -> Given.WITHOUT_DRAFT);
        var document = task.matter().document();
        return switch (task.holder().act()) {
            case HANDLE_INCOMING -> task.assignment() == null
                    ? unknown()
                    : reassignHandler.reassign(actor, document, task.assignment(), change)
                            .map(_ -> Given.WITHOUT_DRAFT);
            case DRAFT_DOCUMENT -> handOverDraft.handOver(actor, document, change).map(this::draftGiven);
            default -> unknown();
        };
    }

    private Given draftGiven(DocumentId draft) {
        return new Given(drafts.find(draft).map(OutgoingDocument::version).orElseThrow());
    }

    /** Leaders' tasks are changed on the page of the document. */
    private static Outcome<Given> unknown() {
        throw new UnknownException("task");
    }
}
