package vn.lienthong.search;

/** Whether an agency received a document or issued it. */
public enum Direction {
    INCOMING, OUTGOING
}
