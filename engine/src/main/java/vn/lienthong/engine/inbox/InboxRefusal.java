package vn.lienthong.engine.inbox;

import vn.lienthong.engine.shared.RefusalCode;

/** Where the inbox says no. */
public enum InboxRefusal implements RefusalCode {
    TASK_TAKEN, TASK_OF_ONE_PERSON, TASK_NOT_CLAIMED,
    FILTER_NAME_MISSING, FILTER_NAME_TOO_LONG, FILTER_NAME_TAKEN, TOO_MANY_FILTERS
}
