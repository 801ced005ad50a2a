package vn.lienthong.engine.access;

import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;

/** Why access does not do what was asked. */
public enum AccessRefusal implements RefusalCode {
    ACT_NOT_ALLOWED, ACCOUNT_EXISTS, SIGN_IN_NAME_TAKEN, SIGN_IN_NAME_MALFORMED, ACCOUNT_CLOSED, PASSWORD_WRONG,
    PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON, PASSWORD_HOLDS_NAME, PASSWORD_UNCHANGED,
    TOO_MANY_ATTEMPTS, ROLE_NOT_IN_FORCE, ROLE_ALREADY_GRANTED, ROLE_OVER, ROLE_NOT_FOR_THE_PAST, NOT_TO_ONESELF,
    ORGANISATION_CLOSED,
    ADMINISTRATOR_EXISTS, FIRST_CODE_WRONG, LAST_ADMINISTRATOR;

    /** To be thrown at somebody who may not do it. */
    public static ForbiddenException notAllowed(Act act) {
        return new ForbiddenException(Refusal.of(ACT_NOT_ALLOWED, "act", act.name()));
    }
}
