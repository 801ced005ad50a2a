package vn.lienthong.engine.finding;

/** How far the text of a file is. */
public enum TextState {
    /** In the queue. */
    WAITING,
    /** A scan, in the slow queue of text recognition. */
    WAITING_FOR_OCR,
    /** In quarantine: not read, and not found by what is known of it, before somebody lets it in. */
    QUARANTINED,
    /** All of it is known. */
    READ,
    /** Its beginning is known; the rest is beyond the limit or could not be read. */
    CUT,
    /** The file has none. */
    NONE,
    /** It could not be read. */
    FAILED;

    public boolean isWaiting() {
        return this == WAITING || this == WAITING_FOR_OCR;
    }
}
