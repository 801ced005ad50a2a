package vn.lienthong.engine.inbox;

import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.HandOvers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Gives a claimed task back to everybody who may do it. */
@UseCase
public class ReleaseTask {
    private final InboxReach reach;
    private final InboxTasks tasks;
    private final HandOvers handOvers;
    private final DomainEvents events;

    ReleaseTask(InboxReach reach, InboxTasks tasks, HandOvers handOvers, DomainEvents events) {
        this.reach = reach;
        this.tasks = tasks;
        this.handOvers = handOvers;
        this.events = events;
    }

    /** Only by who claimed it. */
    @Transactional
    public Outcome<UUID> release(Actor actor, UUID id) {
        var keys = reach.of(actor);
        var task = tasks.lock(id)
                .filter(open -> keys.open(open.holder()))
                .orElseThrow(() -> new UnknownException("task"));
        var claim = task.claim();
        if (claim == null || !claim.isBy(keys.me())) return Outcome.refused(InboxRefusal.TASK_NOT_CLAIMED);
        tasks.claim(id, null);
        handOvers.forget(id);
        events.publish(TaskEvent.of("task.released", task, new Actor(keys.me(), claim.standingInFor())));
        return Outcome.done(id);
    }
}
