package vn.lienthong.engine.registry;

/** Which way a document goes, seen from the agency that keeps the register. */
public enum Direction {
    OUTGOING, INCOMING
}
