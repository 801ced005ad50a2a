package vn.lienthong.engine.finding;

import org.jspecify.annotations.Nullable;

/**
 * What was read out of a content.
 *
 * @param reason       why there is no text, or not all, or not yet: a stable word; null when all of it is known, and while
 *                     it waits its turn
 * @param text         normalised; empty when there is none
 * @param language     two letters; null when it could not be told
 * @param pages        null when the kind of file has none or does not say
 * @param isRecognised read from images: may contain mistakes
 */
public record ContentText(TextState state, @Nullable String reason, String text, @Nullable String language,
        @Nullable Integer pages, boolean isRecognised) {
    public ContentText {
        var isAllowed = switch (state) {
            case NONE, FAILED -> reason != null;
            case READ -> reason == null;
            case CUT, WAITING_FOR_OCR -> true;
            case WAITING, QUARANTINED -> false;
        };
        if (!isAllowed) throw new IllegalArgumentException("Not a result: " + state + " " + reason);
    }

    /** There is no text to be had. */
    public static ContentText nothing(TextState state, String reason) {
        return new ContentText(state, reason, "", null, null, false);
    }
}
