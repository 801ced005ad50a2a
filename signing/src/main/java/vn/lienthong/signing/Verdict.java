package vn.lienthong.signing;

/** Result of a check in the words of ETSI EN 319 102-1. "Could not check" is neither valid nor invalid. */
public enum Verdict {
    PASSED, FAILED, INDETERMINATE;

    /** Both together: failed beats indeterminate, indeterminate beats passed. */
    Verdict and(Verdict other) {
        if (this == FAILED || other == FAILED) return FAILED;
        return this == INDETERMINATE ? this : other;
    }
}
