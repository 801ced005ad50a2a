package vn.lienthong.engine.handling;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * Somebody urged a unit's part of a directive on.
 *
 * @param handler       who had it; null while it waited for the head of the unit
 * @param standingInFor in whose place it was urged; null by the own right
 */
public record Urging(UUID id, UUID assignment, @Nullable PersonId handler, PersonId by,
        @Nullable PersonId standingInFor, Instant at) {}
