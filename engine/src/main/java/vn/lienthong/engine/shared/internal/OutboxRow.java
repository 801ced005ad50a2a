package vn.lienthong.engine.shared.internal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A leased row of the outbox.
 *
 * @param origin the act that wrote it; null when it was not followed
 */
record OutboxRow(long id, UUID key, int attempts, @Nullable String origin) {}
