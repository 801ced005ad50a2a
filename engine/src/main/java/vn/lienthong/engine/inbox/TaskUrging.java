package vn.lienthong.engine.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * Somebody urged the holder of a task.
 *
 * @param standingInFor in whose place; null by the own right
 */
public record TaskUrging(PersonId by, @Nullable PersonId standingInFor, Instant at) {}
