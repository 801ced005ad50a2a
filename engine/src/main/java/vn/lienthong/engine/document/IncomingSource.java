package vn.lienthong.engine.document;

/** How an incoming document came: by delivery of this system, on paper, or as a file from elsewhere. */
public enum IncomingSource {
    DELIVERY, PAPER, FILE
}
