package vn.lienthong.engine.proposal;

/** Where something was read. */
public enum ReadFrom {
    /** The text of the file. */
    TEXT,
    /** The letters of a scan: may contain mistakes. */
    SCAN,
    /** The certificate of the agency's seal, or its time. */
    SEAL,
    /** The certificate of the personal signature. */
    SIGNATURE
}
