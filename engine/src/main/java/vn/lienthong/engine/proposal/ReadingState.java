package vn.lienthong.engine.proposal;

/** How far the reading of a file is. */
public enum ReadingState {
    /** In the queue. */
    WAITING,
    /** A scan, in the queue of text recognition. */
    RECOGNISING,
    READ,
    /** The file yields no text. */
    NONE;

    public boolean isWaiting() {
        return this == WAITING || this == RECOGNISING;
    }
}
