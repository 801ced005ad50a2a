package vn.lienthong.search.text;

import java.io.UncheckedIOException;
import java.nio.file.Path;

import vn.lienthong.search.text.Extraction.Reason;
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

    /** Whether the server recognises letters in images. */
    public enum Recognition {
        /** It does, in our languages. */
        THERE,
        /** It has no Tesseract, or not with our languages. */
        MISSING,
        /** It did not answer. */
        UNKNOWN
    }

    /** The text of a file that has some; a scan is only told to be one, quickly. */
    public Extraction extract(ContentSource content, String declaredName) {
        return switch (ask(TikaRequest.forText(settings, declaredName), content)) {
            case Answer.Parsed(var parts) -> TikaText.of(parts).judge(false);
            case Answer other -> without(other);
        };
    }

    public Extraction extract(Path file) {
        return extract(ContentSource.of(file), String.valueOf(file.getFileName()));
    }

    /**
     * The text of a scan, recognised page by page; takes minutes and a core, the more the more pages it has. Call it from
     * a queue of its own, behind all files that have a text layer, and no more than a few at a time.
     */
    public Extraction recognise(ContentSource content, String declaredName) {
        return switch (ask(TikaRequest.forText(settings, declaredName), content)) {
            case Answer.Parsed(var parts) -> recognise(content, declaredName, TikaText.of(parts));
            case Answer other -> without(other);
        };
    }

    public Extraction recognise(Path file) {
        return recognise(ContentSource.of(file), String.valueOf(file.getFileName()));
    }

    private Extraction recognise(ContentSource content, String declaredName, TikaText first) {
        if (!first.needsOcr()) return first.judge(false);
        var wanted = first.pdf().wanted(first.pages());
        return switch (ask(TikaRequest.forOcr(settings, declaredName, wanted), content)) {
            case Answer.Parsed(var parts) -> recognised(first, TikaText.of(parts));
            case Answer other -> without(other);
        };
    }

    private Extraction recognised(TikaText first, TikaText second) {
        var recognition = second.isRecognised() ? Recognition.THERE : recognition();
        return switch (recognition) {
            case THERE -> second.joinedTo(first, settings.mostCharacters()).judge(true);
            case MISSING -> new Extraction.NoOcr(first.text(), first.pages());
            case UNKNOWN -> new Extraction.TryLater("the text server does not say whether it recognises letters");
        };
    }

    /** Tries it with a small image. */
    public Recognition recognition() {
        return switch (ask(TikaRequest.forProbe(settings), ProbeImage.source())) {
            case Answer.Parsed(var parts) ->
                TikaText.of(parts).isRecognised() ? Recognition.THERE : Recognition.MISSING;
            case Answer _ -> Recognition.UNKNOWN;
        };
    }

    /** Whether the server takes files now. */
    public boolean isAvailable() {
        return server.isOperating();
    }

    private Answer ask(TikaRequest request, ContentSource content) {
        try {
            var first = server.ask(request, content);
            if (!(first instanceof Answer.Lost)) return first;
            if (!server.awaitOperating()) return new Answer.Away();
            var second = server.ask(request, content);
            return second instanceof Answer.Lost && !server.awaitOperating() ? new Answer.Away() : second;
        } catch (UncheckedIOException _) {
            return new Answer.Failed(Reason.UNREADABLE);
        }
    }

    private static Extraction without(Answer answer) {
        return switch (answer) {
            case Answer.Failed(var reason) -> new Extraction.NotExtracted(reason);
            case Answer.Busy(var status) -> new Extraction.TryLater("the text server answered " + status);
            case Answer.Away() -> new Extraction.TryLater("the text server does not answer");
            case Answer.Lost() -> new Extraction.NotExtracted(Reason.WORKER_LOST);
            case Answer.Parsed(_) -> throw new IllegalArgumentException("This is an answer with text");
        };
    }
}
