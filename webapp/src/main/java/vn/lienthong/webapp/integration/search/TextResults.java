package vn.lienthong.webapp.integration.search;

import vn.lienthong.engine.finding.ContentText;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.search.text.Extraction;

/** What came of reading a file, as it is kept. */
final class TextResults {
    private static final String NO_OCR = "NO_OCR";

    private TextResults() {}

    /**
     * @throws FaultException        when nothing is known yet: the server could not be asked
     * @throws IllegalStateException when the store, which has the file, does not give it: the trouble of this one file,
     *                               shown to the operator when it stays
     */
    static ContentText of(Extraction result) {
        return switch (result) {
            case Extraction.Extracted(var text, var language, var pages, var isTruncated, var isFromOcr) ->
                new ContentText(isTruncated ? TextState.CUT : TextState.READ, null, text, language, pages, isFromOcr);
            case Extraction.NeedsOcr(var text, var pages) ->
                new ContentText(TextState.WAITING_FOR_OCR, null, text, null, pages, false);
            case Extraction.NoOcr(var text, var pages) ->
                new ContentText(TextState.WAITING_FOR_OCR, NO_OCR, text, null, pages, false);
            case Extraction.NotExtracted(var reason) -> nothing(reason);
            case Extraction.TryLater(var detail) -> throw new FaultException(Origin.RECEIVER, detail);
        };
    }

    private static ContentText nothing(Extraction.Reason reason) {
        return switch (reason) {
            case EMPTY, UNSUPPORTED, ENCRYPTED -> ContentText.nothing(TextState.NONE, reason.name());
            case DAMAGED, TOO_SLOW, WORKER_LOST, UNANSWERED -> ContentText.nothing(TextState.FAILED, reason.name());
            case UNREADABLE -> throw new IllegalStateException("The content store does not give the file");
        };
    }
}
