package vn.lienthong.engine.registry;

/** A number is reserved for a document, then used by it or voided with a reason; it never returns to the series. */
public enum EntryState {
    RESERVED, USED, VOIDED
}
