package vn.lienthong.engine.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * A task was done.
 *
 * @param standingInFor in whose place; null by the person's own right
 */
public record Completion(PersonId by, @Nullable PersonId standingInFor, Instant at) {}
