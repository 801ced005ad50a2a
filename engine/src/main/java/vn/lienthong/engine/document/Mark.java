package vn.lienthong.engine.document;

/** What is put on the main file of an outgoing document. */
public enum Mark {
    SIGNATURE, NUMBER, DATE, SEAL
}
