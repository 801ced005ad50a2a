package vn.lienthong.search.text;

import org.jspecify.annotations.Nullable;

/** What became of an attempt to get the text of a file. */
public sealed interface Extraction {
    /**
     * The text, normalised.
     *
     * @param language two letters; null when it could not be told
     * @param pages null when the kind of file has none or does not say
     * @param isTruncated whether there is more text than the limit lets in, or than could be read
     * @param isFromOcr whether it was recognised from images and may contain mistakes
     */
    record Extracted(String text, @Nullable String language, @Nullable Integer pages, boolean isTruncated,
            boolean isFromOcr)
            implements
                Extraction {}

    /**
     * A scan: the file holds images of text. Put it into the queue for {@link TextExtraction#recognise}.
     *
     * @param text what text there is besides, often none
     */
    record NeedsOcr(String text, @Nullable Integer pages) implements Extraction {}

    /**
     * A scan, and the server cannot recognise letters: it has no Tesseract, or not its language. Once it has, try again.
     *
     * @param text what text there is besides, often none
     */
    record NoOcr(String text, @Nullable Integer pages) implements Extraction {}

    /** There is no text to be had from this file; trying again changes nothing unless the reason says so. */
    record NotExtracted(Reason reason) implements Extraction {}

    /** The server could not be asked; nothing is known about the file. */
    record TryLater(String detail) implements Extraction {}

    /** Why a file yields no text. */
    enum Reason {
        /** Protected by a password. */
        ENCRYPTED,
        /** Cut off, malformed, or made to do harm: too deep, too large when unpacked. */
        DAMAGED,
        /** A kind of file that nobody can read text from. */
        UNSUPPORTED,
        /** Read, and found without any text or image. */
        EMPTY,
        /** The server took the file and told nothing of it, as it does when it allows less time than was asked for. */
        UNANSWERED,
        /** Not read within the limit. */
        TOO_SLOW,
        /** Twice the worker that read it died. Mostly the file's doing; a neighbour's can look the same, so one more try alone is fair. */
        WORKER_LOST,
        /** The bytes could not be read from where they are kept. */
        UNREADABLE
    }
}
