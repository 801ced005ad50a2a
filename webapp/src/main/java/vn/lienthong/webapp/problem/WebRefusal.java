package vn.lienthong.webapp.problem;

import vn.lienthong.engine.shared.RefusalCode;

/** What the web edge itself answers, before or after any use case. */
public enum WebRefusal implements RefusalCode {
    /** No session, or it ended. */
    SIGNED_OUT,
    /** The token against forged requests is missing or old. */
    PAGE_TOO_OLD,
    /** The page was drawn in another name than the one in which this would now be done. */
    ANOTHER_NAME,
    /** A first or reset password must be replaced before anything else. */
    PASSWORD_CHANGE_NEEDED,
    /** Name or password; nobody learns which. */
    SIGN_IN_WRONG,
    /** Too many failures: the attempt was not looked at. */
    SIGN_IN_WAIT,
    /** The address exists, the verb does not. */
    METHOD_NOT_ALLOWED,
    /** The caller asks for, or sends, a form of data we do not speak. */
    FORMAT_NOT_SUPPORTED,
    /** Our own fault. */
    INTERNAL
}
