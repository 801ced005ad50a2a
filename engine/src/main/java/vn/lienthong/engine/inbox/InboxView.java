package vn.lienthong.engine.inbox;

/** Which part of the inbox is shown. */
public enum InboxView {
    /** Everything the reader could do now: own tasks, claimed ones, and those still free. */
    ALL,
    /** Tasks named for the reader, and those the reader claimed. */
    MINE,
    /** Tasks the reader may do and nobody has claimed. */
    CLAIMABLE,
    /** Tasks of everybody with the reader's rights, also those a colleague has claimed. */
    UNIT
}
