package vn.lienthong.search;

/** When a change must be findable. */
public enum Visibility {
    /** At the next refresh of the index, at most about a second later. */
    SOON,
    /** Before the call returns. Costs up to a second of waiting, so it is for single changes a person waits for, and for tests. */
    BEFORE_RETURN
}
