package vn.lienthong.engine.organisation;

import vn.lienthong.engine.shared.RefusalCode;

/** Why the organisation is not changed as asked. */
public enum OrganisationRefusal implements RefusalCode {
    NAME_TAKEN, PARENT_NOT_OPEN, PARENT_BELOW, PARENT_INSIDE, LEVEL_NOT_IN_SCHEME, SCHEME_UNKNOWN,
    LATER_CHANGE_PLANNED, NOT_AFTER_LAST_CHANGE, CLOSED, PARTS_STILL_OPEN, NOT_AN_AGENCY, NOT_A_ROOT, CODE_MALFORMED,
    CODE_USED,
    CODE_PRESENT, CODE_NOT_IN_USE, SUCCESSION_RECORDED, TITLE_NOT_IN_FORCE, POST_HELD, POST_OVER, CAPACITY_NOT_IN_FORCE,
    CAPACITY_HELD, BASIS_MISSING, END_MISSING, LENDER_MISSING, NO_SUB_DELEGATION, DEPUTY_NAMED,
    DEPUTY_ABSENT, ABSENT_IS_DEPUTY, DEPUTISING_OVER, NOT_FOR_THE_PAST,
    /** Something would begin at a closed organisation. */
    BEGINS_AFTER_CLOSING,
    /** What is to be taken back is no longer ahead. */
    CHANGE_GONE,
    /** What is to be taken back is what later changes, or the work of today, rest on. */
    LATER_CHANGE_RESTS, WORK_RESTS,
    /** Something else already names the organisation whose opening is to be taken back. */
    OPENING_RESTS
}
