package vn.lienthong.engine.shared;

/** The refusals every feature can meet. */
public enum SharedRefusal implements RefusalCode {
    UNKNOWN, STALE, FORBIDDEN, OUTSIDE_FAULT, TOO_LARGE, INVALID_INPUT
}
