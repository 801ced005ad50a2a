package vn.lienthong.engine.inbox;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.registry.Direction;

/**
 * What to show of the inbox; null leaves a question open.
 *
 * @param step    id of the step in the process model
 * @param urgency key of the urgency
 * @param text    part of the subject, the code or the name of who sent it
 */
public record InboxFilter(
        InboxView view, @Nullable String step, @Nullable Direction direction, @Nullable String urgency,
        @Nullable String text) {
    public static InboxFilter of(InboxView view) {
        return new InboxFilter(view, null, null, null, null);
    }
}
