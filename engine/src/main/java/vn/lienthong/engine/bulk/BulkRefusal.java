package vn.lienthong.engine.bulk;

import vn.lienthong.engine.shared.RefusalCode;

/** Where a bulk act, or one task of it, says no. */
public enum BulkRefusal implements RefusalCode {
    BULK_EMPTY, BULK_TOO_MANY, BULK_PERSON_MISSING, BULK_UNIT_MISSING, BULK_NOTHING_TO_UNDO, BULK_NOTHING_TO_URGE,
    BULK_NOTHING_TO_GIVE, BULK_TASK_GONE, BULK_CLAIMED_ALREADY, BULK_GONE_ON, BULK_ACCOUNT_CLOSED
}
