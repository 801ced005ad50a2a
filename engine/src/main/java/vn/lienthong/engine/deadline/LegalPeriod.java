package vn.lienthong.engine.deadline;

/** The periods the law sets for documents; how long each is, and on what it rests, are dated rows. */
public enum LegalPeriod {
    /** From receipt to registration of an incoming document. */
    REGISTER_INCOMING,
    /** From registration to presentation to the leader. */
    PRESENT_INCOMING,
    /** The same for what is more urgent than normal. */
    PRESENT_URGENT_INCOMING,
    /** From the directive to the result; proposed where nothing else sets a day. */
    HANDLE_INCOMING,
    /** The same for what is more urgent than normal. */
    HANDLE_URGENT_INCOMING,
    /** From signature to issue. */
    ISSUE_OUTGOING,
    /** The same for what is more urgent than normal. */
    ISSUE_URGENT_OUTGOING;

    /** @param urgency rank of the document's urgency; 0 is normal */
    public LegalPeriod at(int urgency) {
        return urgency == 0 ? this : switch (this) {
            case PRESENT_INCOMING -> PRESENT_URGENT_INCOMING;
            case HANDLE_INCOMING -> HANDLE_URGENT_INCOMING;
            case ISSUE_OUTGOING -> ISSUE_URGENT_OUTGOING;
            default -> this;
        };
    }
}
