package vn.lienthong.engine.inbox;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * A task that a person need not do any more: others have to, or it is done.
 *
 * @param task what waits, or waited until it was done
 * @param unit whose part of a directive it is; null for steps of the whole document
 * @param done null while it waits
 */
public record FollowedTask(InboxTask task, @Nullable OrganisationId unit, @Nullable Completion done) {
    /** Where it stands in the order of its list. */
    String place() {
        return done == null ? task.place() : new FinishedPlace(done.at(), task.id()).word();
    }

    FollowedTask about(TaskMatter now) {
        return new FollowedTask(task.about(now), unit, done);
    }
}
