package vn.lienthong.engine.deadline;

/** The periods the law sets for documents; how long each is, and on what it rests, are dated rows. */
public enum LegalPeriod {
    /** From receipt to registration of an incoming document. */
    REGISTER_INCOMING,
    /** From registration to presentation to the leader. */
    PRESENT_INCOMING,
    /** From the directive to the result; proposed where nothing else sets a day. */
    HANDLE_INCOMING,
    /** The same for what is more urgent than normal. */
    HANDLE_URGENT_INCOMING,
    /** From signature to issue. */
    ISSUE_OUTGOING
}
