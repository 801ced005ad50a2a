package vn.lienthong.engine.access;

/** What a person may do. Which role may do it, and from which day on, are rows. */
public enum Act {
    ADMINISTER_ORGANISATION, ADMINISTER_ACCESS, READ_AUDIT, DRAFT_DOCUMENT,
    /** A human judgement, never the system's. */
    REVIEW_DOCUMENT(true),
    /** A human judgement, never the system's. */
    SIGN_DOCUMENT(true), ISSUE_DOCUMENT,
    /** Leaves a hole in a register that somebody must answer for. */
    VOID_NUMBER(true), WITHDRAW_DOCUMENT, READ_REGISTER, REGISTER_INCOMING, RETURN_INCOMING, PRESENT_INCOMING,
    /** A human judgement, never the system's. */
    DIRECT_INCOMING(true), ASSIGN_HANDLER, HANDLE_INCOMING, READ_AGENCY_DOCUMENTS,
    MANAGE_RECIPIENT_GROUPS,
    /** Somebody must answer for letting a suspicious file in. */
    RELEASE_QUARANTINE(true), OPERATE,
    /** Somebody must answer for whose signatures count. */
    ADMINISTER_TRUST(true),
    /** Holidays and days made up for, of the whole installation. */
    ADMINISTER_CALENDAR;

    private final boolean onlyByPerson;

    Act() {
        this(false);
    }

    Act(boolean onlyByPerson) {
        this.onlyByPerson = onlyByPerson;
    }

    /** Whether the system itself may never do it. */
    public boolean onlyByPerson() {
        return onlyByPerson;
    }
}
