package vn.lienthong.engine.inbox;

/** A fact that a line of the inbox can show besides number and subject. */
public enum InboxColumn {
    /** Who sent the document; for an outgoing one the unit that drafts it. */
    SENDER,
    /** Since when it waits, or when it was done. */
    SINCE,
    /** What is to be done. */
    STEP,
    /** Who has it. */
    HOLDER,
    /** Until when. */
    DEADLINE,
    /** How urgent it is. */
    URGENCY,
    /** What is known of its signatures. */
    SIGNATURE
}
