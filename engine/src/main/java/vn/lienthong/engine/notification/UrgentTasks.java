package vn.lienthong.engine.notification;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.inbox.InboxProjection;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.UseCase;

/** Finds out, after the act, who can do an urgent task, or was urged, and wants a mail for it. */
@UseCase
public class UrgentTasks implements OutboxHandler {
    private final InboxTasks tasks;
    private final TaskPeople people;
    private final PlanMails planMails;

    UrgentTasks(InboxTasks tasks, TaskPeople people, PlanMails planMails) {
        this.tasks = tasks;
        this.people = people;
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
                    .ifPresent(task -> planMails.urgent(people.of(task)));
    }
}
