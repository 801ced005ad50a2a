package vn.lienthong.engine.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * Work of the outbox that was given up.
 *
 * @param cause why the last try failed; technical, for the operator only
 */
public record ParkedRow(long id, String topic, UUID key, Instant createdAt, Instant parkedAt, String cause) {}
