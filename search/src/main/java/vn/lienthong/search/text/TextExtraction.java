package vn.lienthong.search.text;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

import vn.lienthong.search.text.TikaServer.Answer;

/**
 * Gets the text out of files by asking a Tika server, which reads them in a process of its own: a hostile file costs that
 * process, never this one. Files are streamed; what comes back is bounded. Safe for use by many threads.
 */
public final class TextExtraction {
    private final ExtractionSettings settings;
    private final TikaServer server;

    public TextExtraction(ExtractionSettings settings) {
        this.settings = settings;
        this.server = new TikaServer(settings);
    }

    /** The text of a file that has some; a scan is only told to be one, quickly. */
    public Extraction extract(ContentSource content, String declaredName) {
        return ask(TikaRequest.forText(settings, declaredName), content, settings.limit());
    }

    public Extraction extract(Path file) {
        return extract(ContentSource.of(file), String.valueOf(file.getFileName()));
    }

    /**
     * The text of a scan, recognised page by page; takes minutes and a core. Call it from a queue of its own, behind all
     * files that have a text layer, and no more than a few at a time.
     */
    public Extraction recognise(ContentSource content, String declaredName) {
        return ask(TikaRequest.forOcr(settings, declaredName), content, settings.ocrLimit());
    }

    public Extraction recognise(Path file) {
        return recognise(ContentSource.of(file), String.valueOf(file.getFileName()));
    }

    /** Whether the server takes files now. */
    public boolean isAvailable() {
        return server.isOperating();
    }

    private Extraction ask(TikaRequest request, ContentSource content, Duration limit) {
        try {
            var first = server.ask(request, content, limit);
            if (!(first instanceof Answer.Lost)) return read(first, request);
            if (!server.awaitOperating()) return new Extraction.TryLater("the text server does not answer");
            var second = server.ask(request, content, limit);
            if (second instanceof Answer.Lost && !server.awaitOperating()) {
                return new Extraction.TryLater("the text server went away");
            }
            return read(second, request);
        } catch (UncheckedIOException _) {
            return new Extraction.NotExtracted(Extraction.Reason.UNREADABLE);
        }
    }

    private static Extraction read(Answer answer, TikaRequest request) {
        return switch (answer) {
            case Answer.Parsed(var parts) -> TikaText.of(parts).judge(request.isOcr());
            case Answer.Failed(var reason) -> new Extraction.NotExtracted(reason);
            case Answer.Busy(var status) -> new Extraction.TryLater("the text server answered " + status);
            case Answer.Lost() -> new Extraction.NotExtracted(Extraction.Reason.WORKER_LOST);
        };
    }
}
