package vn.lienthong.engine.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * Work that leaves the transaction: written with the state change, done afterwards at least once. Several rows of one
 * topic and key that wait together are handed over as one.
 */
public interface Outbox {
    /** Puts work for the handler of the topic, to be done as soon as possible. */
    void add(String topic, UUID key);

    /** The same, not before the given instant. */
    void addLater(String topic, UUID key, Instant notBefore);
}
