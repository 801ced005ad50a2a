package vn.lienthong.engine.document;

import vn.lienthong.engine.shared.RefusalCode;

/** Where the rules of documents say no. */
public enum DocumentRefusal implements RefusalCode {
    SUBJECT_MISSING, SUBJECT_TOO_LONG, REASON_MISSING, TEXT_TOO_LONG, MAIN_FILE_MISSING, MAIN_FILE_NOT_PDF,
    FILE_NOT_OF_DOCUMENT, RECIPIENTS_MISSING, RECIPIENT_NOT_AGENCY, RECIPIENT_IS_SENDER, MARKS_MISSING,
    MARK_OUTSIDE_PAGE, GROUP_NAME_TAKEN, GROUP_EMPTY, SIGNER_MAY_NOT_SIGN, CAPACITY_NOT_HELD, CLOSED_RECIPIENT
}
