package vn.lienthong.engine.inbox;

import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.UseCase;

/**
 * Sets tasks free whose claimant may not do them any more: who left, lost the role, or stands in no longer. It is asked
 * for again and again, because rights also end by their date.
 */
@UseCase
public class LiftClaims {
    private final InboxTasks tasks;
    private final ClaimRule rule;
    private final DomainEvents events;

    LiftClaims(InboxTasks tasks, ClaimRule rule, DomainEvents events) {
        this.tasks = tasks;
        this.rule = rule;
        this.events = events;
    }

    /** Claims that count no more; asked outside of any transaction, for there may be many to look at. */
    public List<HeldTasks> lapsed() {
        return tasks.claims().stream().filter(held -> !rule.stands(held)).toList();
    }

    /**
     * Tasks that somebody acts on at this moment are left for the next time.
     *
     * @return how many were set free; none when the right has come back
     */
    @Transactional
    public int lift(HeldTasks held) {
        if (rule.stands(held)) return 0;
        var free = tasks.lockClaimed(held);
        for (var task : free) {
            tasks.claim(task.id(), null);
            events.publish(TaskEvent.of("task.claim-lapsed", task, Actor.SYSTEM));
        }
        return free.size();
    }
}
