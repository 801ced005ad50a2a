package vn.lienthong.engine.bulk;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Keeps which tasks a person has chosen, and as what they were chosen: an act that needs no word more begins at once.
 * A task that is gone is chosen nevertheless; it is refused by itself and holds up none of the others.
 */
@UseCase
public class PrepareBulk {
    private final BulkActs acts;
    private final BulkStart start;
    private final InboxTasks tasks;
    private final IncomingDocuments documents;
    private final BulkSettings settings;
    private final IdSource ids;
    private final Clock clock;

    PrepareBulk(BulkActs acts, BulkStart start, InboxTasks tasks, IncomingDocuments documents, BulkSettings settings,
            IdSource ids, Clock clock) {
        this.acts = acts;
        this.start = start;
        this.tasks = tasks;
        this.documents = documents;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return which bulk act it is now */
    @Transactional
    public Outcome<UUID> prepare(Actor actor, BulkKind kind, Collection<UUID> chosen) {
        return prepare(actor, kind, chosen, task -> from(kind, task));
    }

    /** The same for what one person had when it was chosen: what somebody else has by then is not taken from that one. */
    @Transactional
    public Outcome<UUID> prepareGiving(Actor actor, PersonId from, Collection<UUID> chosen) {
        return prepare(actor, BulkKind.GIVE, chosen, _ -> from);
    }

    private Outcome<UUID> prepare(Actor actor, BulkKind kind, Collection<UUID> chosen,
            Function<InboxTask, @Nullable PersonId> from) {
        var once = new LinkedHashSet<>(chosen);
        if (once.isEmpty()) return Outcome.refused(BulkRefusal.BULK_EMPTY);
        if (once.size() > settings.most())
            return new Outcome.Refused<>(Refusal.of(BulkRefusal.BULK_TOO_MANY, "most", settings.most()));
        var act = new BulkAct(ids.next(), kind, actor, BulkInput.NONE, null, clock.instant(), null);
        var open = tasks.find(once);
        List<BulkItem> items = once.stream().map(task -> item(act, task, open.get(task), from)).toList();
        acts.add(act, items);
        if (kind.isAtOnce()) start.start(act, actor, BulkInput.NONE);
        return Outcome.done(act.id());
    }

    private BulkItem item(BulkAct act, UUID id, @Nullable InboxTask task,
            Function<InboxTask, @Nullable PersonId> from) {
        return task == null || !act.kind().fits(task)
                ? BulkItem.waiting(ids.next(), act.id(), id, null, null)
                : BulkItem.waiting(ids.next(), act.id(), id, version(act.kind(), task),
                        from.apply(task));
    }

    /** Where the single act asks for the version that its page showed. */
    private @Nullable Integer version(BulkKind kind, InboxTask task) {
        if (kind != BulkKind.PRESENT && kind != BulkKind.DIRECT) return null;
        return documents.find(task.matter().document()).map(IncomingDocument::version).orElse(null);
    }

    private static @Nullable PersonId from(BulkKind kind, InboxTask task) {
        if (kind != BulkKind.GIVE) return null;
        var claim = task.claim();
        return switch (task.holder()) {
            case TaskHolder.Named(_, var person, _) -> person;
            case TaskHolder.Candidates _ -> claim == null ? null : claim.by();
        };
    }
}
