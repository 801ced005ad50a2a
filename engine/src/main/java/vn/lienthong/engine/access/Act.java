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

    /**
     * Whether whoever may do it for the successor of a closed organisation may do it for what that one left as well: its
     * open work goes on, and its records keep readers. New work in its name does not begin.
     */
    public boolean goesOnAtSuccessor() {
        return switch (this) {
            case DRAFT_DOCUMENT, REVIEW_DOCUMENT, SIGN_DOCUMENT, ISSUE_DOCUMENT, VOID_NUMBER, WITHDRAW_DOCUMENT,
                    READ_REGISTER, REGISTER_INCOMING, RETURN_INCOMING, PRESENT_INCOMING, DIRECT_INCOMING,
                    ASSIGN_HANDLER,
                    HANDLE_INCOMING, READ_AGENCY_DOCUMENTS ->
                true;
            case ADMINISTER_ORGANISATION, ADMINISTER_ACCESS, READ_AUDIT, MANAGE_RECIPIENT_GROUPS, RELEASE_QUARANTINE,
                    OPERATE, ADMINISTER_TRUST, ADMINISTER_CALENDAR ->
                false;
        };
    }

    /** Whether it is the work of units: where an agency as a whole followed, any of its units takes it up. */
    public boolean isOfUnits() {
        return switch (this) {
            case DRAFT_DOCUMENT, REVIEW_DOCUMENT, ASSIGN_HANDLER, HANDLE_INCOMING -> true;
            default -> false;
        };
    }

    /** Whether the system itself may never do it. */
    public boolean onlyByPerson() {
        return onlyByPerson;
    }
}
