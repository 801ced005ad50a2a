package vn.lienthong.engine.backup;

import vn.lienthong.engine.shared.FaultException;

/** Where moments of the database come from. */
public interface DatabaseMoments {
    /**
     * The present one.
     *
     * @throws FaultException when the database does not answer
     */
    DatabaseMoment begin();
}
