package vn.lienthong.engine.handling;

import vn.lienthong.engine.shared.RefusalCode;

/** Where the rules of handling say no. */
public enum HandlingRefusal implements RefusalCode {
    FACTS_MISSING, POSSIBLE_DUPLICATE, FILE_MISSING, NOT_A_LEADER, NOT_A_UNIT, UNIT_WITHOUT_HEAD, LEAD_MISSING,
    LEAD_TWICE, UNIT_TWICE,
    DEADLINE_PASSED, UNIT_DEADLINE_LATER, HANDLER_NOT_OF_UNIT, ALREADY_ASSIGNED, NOT_ASSIGNED, RESULT_MISSING,
    PICTURES_NOT_BOUND, SCAN_NOT_STAMPED, ALREADY_DIRECTED, ALREADY_REPORTED
}
