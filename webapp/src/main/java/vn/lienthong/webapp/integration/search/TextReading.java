package vn.lienthong.webapp.integration.search;

import java.io.IOException;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.finding.ContentText;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.search.text.ContentSource;
import vn.lienthong.search.text.Extraction;
import vn.lienthong.search.text.Extraction.NotExtracted;
import vn.lienthong.search.text.Extraction.Reason;
import vn.lienthong.search.text.TextExtraction;

/** Reads the text of one stored file by the text server. */
@Component
final class TextReading {
    private static final Extraction LOST = new NotExtracted(Reason.WORKER_LOST);

    private final TextExtraction extraction;
    private final ContentStore store;

    TextReading(TextExtraction extraction, ContentStore store) {
        this.extraction = extraction;
        this.store = store;
    }

    /** @throws FaultException when the text server takes no files now */
    void requireServer() {
        if (!extraction.isAvailable()) throw new FaultException(Origin.RECEIVER, "The text server does not answer");
    }

    /** A worker can die of a neighbour's file: one more try is fair. */
    ContentText extract(ContentId content, String name) {
        requireContent(content);
        var result = extraction.extract(source(content), name);
        return TextResults.of(result.equals(LOST) ? extraction.extract(source(content), name) : result);
    }

    ContentText recognise(ContentId content, String name) {
        requireContent(content);
        return TextResults.of(extraction.recognise(source(content), name));
    }

    /** A store that is away throws a fault, and all wait; bytes that are gone are the trouble of one file. */
    private void requireContent(ContentId content) {
        if (store.exists(content)) return;
        if (store.owner() == null)
            throw new FaultException(FaultException.Origin.OURS, "The content store is not there");
        throw new IllegalStateException("The content store has lost " + content);
    }

    private ContentSource source(ContentId content) {
        return () -> {
            try {
                return store.open(content);
            } catch (FaultException e) {
                throw new IOException(e);
            }
        };
    }
}
