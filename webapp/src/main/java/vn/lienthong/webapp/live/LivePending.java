package vn.lienthong.webapp.live;

/**
 * What waits to be written to one browser. It never grows beyond a limit: whoever reads too slowly is told to refresh.
 * One thread at a time writes; the one that is told {@link End} closes.
 */
final class LivePending {
    private static final int MOST_CHARACTERS = 16_000;

    private final StringBuilder text = new StringBuilder();
    private boolean isWriting;
    private boolean isClosed;

    /** What the writing thread does next. */
    sealed interface Next {}

    /** It writes this and asks again. */
    record Text(String text) implements Next {}

    /** It goes; another one comes when there is more. */
    record Idle() implements Next {}

    /** It closes the answer. */
    record End() implements Next {}

    /**
     * Adds an event.
     *
     * @param instead what is told when there is no more room; it makes good for all that is dropped
     * @return whether the caller has to begin writing
     */
    synchronized boolean add(String event, String instead) {
        if (isClosed) return false;
        if (text.length() + event.length() > MOST_CHARACTERS) {
            text.setLength(0);
            text.append(instead);
        } else {
            text.append(event);
        }
        return beginsWriting();
    }

    /**
     * Nothing comes any more but a last word, which may be empty.
     *
     * @return whether the caller has to begin writing
     */
    synchronized boolean close(String last) {
        if (isClosed) return false;
        isClosed = true;
        text.setLength(0);
        text.append(last);
        return beginsWriting();
    }

    private boolean beginsWriting() {
        if (isWriting) return false;
        isWriting = true;
        return true;
    }

    /** Nobody can be told anything any more. */
    synchronized void fail() {
        isClosed = true;
        text.setLength(0);
    }

    synchronized Next next() {
        if (!text.isEmpty()) {
            var next = text.toString();
            text.setLength(0);
            return new Text(next);
        }
        isWriting = false;
        return isClosed ? new End() : new Idle();
    }

    synchronized boolean isClosed() {
        return isClosed;
    }
}
