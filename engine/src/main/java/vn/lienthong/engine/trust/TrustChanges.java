package vn.lienthong.engine.trust;

import java.util.Optional;
import java.util.UUID;

/** The changes of trust, in epochs: whoever checks a signature asks for the epoch first, and keeps the result in no other. */
public interface TrustChanges {
    /** How many changes there have been. */
    long epoch();

    /** Whether it is this epoch, and stays so until the transaction ends. */
    boolean isStill(long epoch);

    /** Begins the next epoch when the transaction ends; results of the earlier one wait to be told so. */
    void add(TrustChange change);

    /** For a portion of its work; another one that works at it has to wait. */
    Optional<TrustChange> lock(UUID id);

    void save(TrustChange change);
}
