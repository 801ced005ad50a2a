package vn.lienthong.engine.inbox;

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

    /**
     * Tasks that somebody acts on at this moment are left for the next time.
     *
     * @return how many were set free
     */
    @Transactional
    public int lift() {
        int lifted = 0;
        for (var held : tasks.claims()) {
            if (rule.stands(held)) continue;
            for (var task : tasks.lockClaimed(held)) {
                tasks.claim(task.id(), null);
                events.publish(TaskEvent.of("task.claim-lapsed", task, Actor.SYSTEM));
                lifted++;
            }
        }
        return lifted;
    }
}
