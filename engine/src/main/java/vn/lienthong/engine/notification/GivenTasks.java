package vn.lienthong.engine.notification;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.inbox.InboxProjection;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.UseCase;

/** Finds out, after the act, who was given an urgent task of a colleague, and wants a mail for it. */
@UseCase
public class GivenTasks implements OutboxHandler {
    private final InboxTasks tasks;
    private final TaskPeople people;
    private final PlanMails planMails;

    GivenTasks(InboxTasks tasks, TaskPeople people, PlanMails planMails) {
        this.tasks = tasks;
        this.people = people;
        this.planMails = planMails;
    }

    @Override
    public String topic() {
        return InboxProjection.GIVEN_TOPIC;
    }

    /** Unlike a task that somebody took, it is news to whoever has it. */
    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) tasks.find(key).ifPresent(task -> planMails.urgent(people.of(task)));
    }
}
