package vn.lienthong.engine.shared;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Does the work of one topic of the outbox. It must bear repetition: a crash repeats the last batch. */
public interface OutboxHandler {
    String topic();

    /** How many keys it takes at once. */
    default int batchSize() {
        return 100;
    }

    /** How many batches a node works on at the same time; two nodes do so anyhow. */
    default int batchesAtOnce() {
        return 1;
    }

    /** How long after the death of a process another one takes its batch over; while a handler works, this is renewed. */
    default Duration lease() {
        return Duration.ofSeconds(30);
    }

    /**
     * Does the work for these keys, outside any transaction of the relay. An exception puts the batch back; keys that
     * fail alone again are retried with growing pauses and shown to the operator. Keys come in no order, and again: what
     * is to be done follows from what is so now.
     *
     * @throws FaultException when something outside failed: the keys step back behind the others and are never given up
     */
    void handle(List<UUID> keys);
}
