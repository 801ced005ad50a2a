package vn.lienthong.search;

import java.util.Objects;

/**
 * Text of one attachment, as far as it is known.
 *
 * @param attachmentId names the attachment to the caller
 * @param text empty unless the state is {@link State#READ} or {@link State#CUT}
 */
public record TextPart(String attachmentId, State state, String text) {
    /** How far the text of an attachment is in the index. */
    public enum State {
        /** Extraction has not been tried, or is to be tried again. */
        WAITING,
        /** A scan that waits for text recognition. */
        WAITING_FOR_OCR,
        /** The whole text is here. */
        READ,
        /** The beginning of the text is here, the rest is beyond the limit or could not be read. */
        CUT,
        /** There is no text to be had: encrypted, damaged, no text in it. */
        NONE
    }

    public TextPart {
        Objects.requireNonNull(state);
        if (attachmentId.isBlank()) throw new IllegalArgumentException("A text part needs its attachment");
    }
}
