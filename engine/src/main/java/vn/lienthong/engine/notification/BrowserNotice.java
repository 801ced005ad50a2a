package vn.lienthong.engine.notification;

/** Of which new tasks a browser shows a notification of the system. */
public enum BrowserNotice {
    ALL, URGENT, NONE;

    /** @param isRaised whether the document is more urgent than normal */
    public boolean isFor(boolean isRaised) {
        return this == ALL || (this == URGENT && isRaised);
    }
}
