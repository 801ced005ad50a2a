package vn.lienthong.engine.shared.internal;

import java.util.UUID;

/** A leased row of the outbox. */
record OutboxRow(long id, UUID key, int attempts) {}
