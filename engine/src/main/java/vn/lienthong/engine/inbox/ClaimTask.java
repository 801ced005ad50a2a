package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Takes a task that several could do. One wins; the others are told who has it. */
@UseCase
public class ClaimTask {
    private final InboxReach reach;
    private final InboxTasks tasks;
    private final ClaimRule rule;
    private final DomainEvents events;
    private final Clock clock;

    ClaimTask(InboxReach reach, InboxTasks tasks, ClaimRule rule, DomainEvents events, Clock clock) {
        this.reach = reach;
        this.tasks = tasks;
        this.rule = rule;
        this.events = events;
        this.clock = clock;
    }

    /** Claiming what one has already changes nothing. */
    @Transactional
    public Outcome<UUID> claim(Actor actor, UUID id) {
        var keys = reach.of(actor);
        var task = tasks.lock(id)
                .filter(open -> keys.open(open.holder()))
                .orElseThrow(() -> new UnknownException("task"));
        if (task.holder() instanceof TaskHolder.Named) return Outcome.refused(InboxRefusal.TASK_OF_ONE_PERSON);
        if (task.claim() != null && task.claim().isBy(keys.me())) return Outcome.done(id);
        var taken = rule.inTheWayOf(Actor.of(keys.me()), task);
        if (taken != null) return new Outcome.Refused<>(taken);
        var absent = keys.forWhom(task);
        tasks.claim(id, new TaskClaim(keys.me(), absent, clock.instant()));
        events.publish(TaskEvent.of("task.claimed", task, new Actor(keys.me(), absent)));
        return Outcome.done(id);
    }
}
