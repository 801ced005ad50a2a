package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Keeps the inbox in step with the process: called by whoever runs it, in its transaction. */
@UseCase
public class InboxProjection {
    /** Of the outbox: tasks that came with a document more urgent than normal, or whose holder was urged; keys are their ids. */
    public static final String URGENT_TOPIC = "urgent-task";

    private final InboxTasks tasks;
    private final DocumentLists documents;
    private final OutgoingDocuments outgoing;
    private final OrganisationDirectory directory;
    private final CodeLists lists;
    private final Outbox outbox;
    private final Clock clock;

    InboxProjection(
            InboxTasks tasks, DocumentLists documents, OutgoingDocuments outgoing, OrganisationDirectory directory,
            CodeLists lists, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.documents = documents;
        this.outgoing = outgoing;
        this.directory = directory;
        this.lists = lists;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void opened(NewTask task) {
        var matter = matter(task.document());
        tasks.add(task, matter);
        if (matter.urgencyRank() > 0) outbox.add(URGENT_TOPIC, task.id());
    }

    public void changed(UUID id, TaskHolder holder, @Nullable Instant dueAt) {
        tasks.change(id, holder, dueAt);
    }

    public void completed(UUID id, Actor by) {
        tasks.close(id, by);
    }

    /** The process went another way: nobody did the task. */
    public void withdrawn(UUID id) {
        tasks.close(id, Actor.SYSTEM);
    }

    /** Whoever has a unit's part of a directive was urged. */
    public void urged(DocumentId document, UUID assignment) {
        tasks.urged(document, assignment).ifPresent(task -> outbox.add(URGENT_TOPIC, task));
    }

    /** Subject, code, urgency or drafter of the document changed. */
    public void refreshed(DocumentId document) {
        tasks.refresh(matter(document));
    }

    private TaskMatter matter(DocumentId document) {
        return outgoing.find(document)
                .map(this::matter)
                .or(() -> documents.header(document).map(this::matter))
                .orElseThrow(() -> new UnknownException("document"));
    }

    private TaskMatter matter(OutgoingDocument document) {
        var facts = document.facts();
        var code = document instanceof OutgoingDocument.Issued issued ? issued.issue().code() : null;
        var unit = directory.get(facts.unit(), LocalDate.now(clock)).shortName();
        return new TaskMatter(
                document.id(), Direction.OUTGOING, facts.agency(), facts.subject(), code, unit, facts.urgency(),
                weight(facts.urgency()), facts.drafter());
    }

    private TaskMatter matter(DocumentHeader header) {
        return new TaskMatter(
                header.id(), header.direction(), header.agency(), header.subject(), header.code(), header.counterpart(),
                header.urgency(), weight(header.urgency()), null);
    }

    private int weight(String urgency) {
        return lists.weight(urgency, LocalDate.now(clock));
    }
}
