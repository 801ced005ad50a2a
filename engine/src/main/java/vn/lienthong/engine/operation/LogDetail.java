package vn.lienthong.engine.operation;

/** How much the log says, from most to least; failures are always said. */
public enum LogDetail {
    TRACE, DEBUG, INFO, WARN
}
