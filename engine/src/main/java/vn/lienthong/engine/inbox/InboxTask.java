package vn.lienthong.engine.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * One open task.
 *
 * @param step       id of the step in the process model
 * @param page       names the page where it is done
 * @param assignment the unit's part of a directive; null for steps of the whole document
 * @param dueAt      end of the legal day until when; null when nothing sets one
 * @param claim      who took it; null while nobody did, and for tasks of one person
 * @param urged      who urged its holder last; null when nobody did
 * @param forWhom    the absent person in whose place the reader would do it; null when it is the reader's own
 */
public record InboxTask(
        UUID id, String step, String page, @Nullable UUID assignment, TaskMatter matter, TaskHolder holder,
        @Nullable Instant dueAt, Instant createdAt, @Nullable TaskClaim claim, @Nullable TaskUrging urged,
        @Nullable PersonId forWhom) {
    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    /** Whether its document is more urgent than normal. */
    boolean isUrgent() {
        return matter.urgencyRank() > 0;
    }

    /** Where it stands in the order of the inbox: {@code after} of what follows it. */
    public String place() {
        return InboxPlace.of(this).word();
    }

    InboxTask about(TaskMatter now) {
        return new InboxTask(id, step, page, assignment, now, holder, dueAt, createdAt, claim, urged, forWhom);
    }

    InboxTask forWhom(@Nullable PersonId absent) {
        return new InboxTask(id, step, page, assignment, matter, holder, dueAt, createdAt, claim, urged, absent);
    }
}
