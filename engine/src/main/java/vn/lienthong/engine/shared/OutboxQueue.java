package vn.lienthong.engine.shared;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How one topic of the outbox stands, for the operator and for the notice on the page.
 *
 * @param oldest    when the oldest row was written
 * @param lastError why the last try failed; null when it did not
 */
public record OutboxQueue(String topic, long waiting, long parked, Instant oldest, @Nullable String lastError) {}
