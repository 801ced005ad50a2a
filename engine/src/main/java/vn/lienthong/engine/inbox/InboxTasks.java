package vn.lienthong.engine.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** All tasks of this installation, one row each. */
public interface InboxTasks {
    void add(NewTask task, TaskMatter matter);

    /** Gives an open task another holder or day. A new holder is not the one who was urged. */
    void change(UUID id, TaskHolder holder, @Nullable Instant dueAt);

    /** Notes whose act brought an open task to where it waits now. */
    void sent(UUID id, Actor by);

    /**
     * Notes the last urging of whoever has an open part of a directive, as it was recorded.
     *
     * @return the task of that part; empty when it is closed
     */
    Optional<UUID> urged(DocumentId document, UUID assignment);

    /** Puts what the document is like now into its open tasks. */
    void refresh(TaskMatter matter);

    /** Takes a task out of all inboxes; it stays as history. Does nothing when it is closed already. */
    void close(UUID id, Actor by);

    /**
     * Notes that nobody has done a task after all: of those of a step, the last one that somebody did. With a step of the
     * whole document, neither has anybody done the parts that a directive gave out with it.
     *
     * @return the task as it was; empty when nobody did one
     */
    Optional<InboxTask> takenBack(DocumentId document, String step, @Nullable UUID assignment);

    /** Lets the open task of the same step wait as another one did: for the sake of whom, taken by whom, urged by whom. */
    void resume(InboxTask former);

    /** The task that somebody did, unless its step has waited again since; empty when that was taken back. */
    Optional<InboxTask> done(UUID id);

    /** The steps of a document that somebody did and has not taken back. */
    Set<String> doneSteps(DocumentId document);

    /** Open tasks of a document, oldest first. */
    List<InboxTask> open(DocumentId document);

    /** The same, locked until the transaction ends: who acts and who claims come one after the other. */
    List<InboxTask> lockOpen(DocumentId document);

    /** The open task; empty when there is none. */
    Optional<InboxTask> find(UUID id);

    /** Those of these tasks that are open, by their ids. */
    Map<UUID, InboxTask> find(Collection<UUID> ids);

    /** The open task, locked; empty when there is none. */
    Optional<InboxTask> lock(UUID id);

    /**
     * Notes who has taken the task.
     *
     * @param claim null to set it free
     */
    void claim(UUID id, @Nullable TaskClaim claim);

    /** How many open tasks are about an agency's documents, or wait for whoever may do something at this very unit. */
    long openAt(OrganisationId organisation);

    /** Who has claimed open tasks of whom, each combination once. */
    List<HeldTasks> claims();

    /** These tasks, locked; without those that somebody else has locked. */
    List<InboxTask> lockClaimed(HeldTasks held);
}
