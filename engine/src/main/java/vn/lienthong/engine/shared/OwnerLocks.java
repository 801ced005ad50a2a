package vn.lienthong.engine.shared;

import java.util.UUID;

/** Lets the changes of what somebody owns come one after the other, where there is no row yet that could be locked. */
public interface OwnerLocks {
    /**
     * Waits for everybody who changes the same of this owner, and keeps the others out until the transaction ends.
     *
     * @param kind tells what is owned from all else that is locked in this way
     */
    void lock(int kind, UUID owner);
}
