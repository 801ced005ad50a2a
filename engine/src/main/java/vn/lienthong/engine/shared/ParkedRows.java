package vn.lienthong.engine.shared;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Work of the outbox that was given up and waits for an operator. */
public interface ParkedRows {
    /**
     * Oldest first.
     *
     * @param after id of the last one seen; 0 for the first page
     */
    List<ParkedRow> oldest(long after, int most);

    /** Puts a row back into its queue with all its tries; empty when it is parked no more. */
    Optional<ParkedRow> retry(long id);

    /** Puts the oldest of a topic back, at most so many; those that somebody else is putting back are left out. */
    List<ParkedRow> retryOldest(String topic, int most);

    /**
     * Puts the rows of these keys back in the same way.
     *
     * @return how many were parked
     */
    int retry(String topic, Collection<UUID> keys);
}
