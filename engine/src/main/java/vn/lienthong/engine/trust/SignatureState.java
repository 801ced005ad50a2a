package vn.lienthong.engine.trust;

/** What a check of signatures says. "Could not check" is neither valid nor invalid. */
public enum SignatureState {
    VALID, INVALID,
    /** It could not be checked (yet): it is tried again. */
    NOT_CHECKED,
    /** There is nothing signed. */
    NONE
}
