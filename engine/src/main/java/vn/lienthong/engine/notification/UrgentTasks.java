package vn.lienthong.engine.notification;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.inbox.InboxProjection;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Finds out, after the act, who can do an urgent task, or was urged, and wants a mail for it. */
@UseCase
public class UrgentTasks implements OutboxHandler {
    private final InboxTasks tasks;
    private final Authorisation authorisation;
    private final PlanMails planMails;

    UrgentTasks(InboxTasks tasks, Authorisation authorisation, PlanMails planMails) {
        this.tasks = tasks;
        this.authorisation = authorisation;
        this.planMails = planMails;
    }

    @Override
    public String topic() {
        return InboxProjection.URGENT_TOPIC;
    }

    /** What was taken or done in the meantime is no news; who has taken it can be urged nevertheless. */
    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys)
            tasks.find(key)
                    .filter(task -> task.claim() == null || task.urged() != null)
                    .ifPresent(task -> planMails.urgent(List.copyOf(people(task))));
    }

    private Set<PersonId> people(InboxTask task) {
        var claim = task.claim();
        if (claim != null) return Set.of(claim.by());
        return switch (task.holder()) {
            case TaskHolder.Named(_, var person, _) -> Set.of(person);
            case TaskHolder.Candidates(var act, var where) -> authorisation.holders(act, where);
        };
    }
}
