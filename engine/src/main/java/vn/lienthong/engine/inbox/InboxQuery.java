package vn.lienthong.engine.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One page of an inbox.
 *
 * @param after where the page before ended; null for the first one
 * @param now   what counts as overdue is due before
 * @param most  how many rows
 */
public record InboxQuery(TaskKeys keys, InboxFilter filter, @Nullable InboxPlace after, Instant now, int most) {}
