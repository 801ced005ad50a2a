package vn.lienthong.engine.finding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.shared.DocumentId;

/** The texts of files, kept by content: what was read once is never read again. */
public interface FileTexts {
    /** Empty when the file is unknown or was taken off its document; {@code QUARANTINED} while nobody let it in. */
    Optional<FileToRead> find(UUID file);

    /** Keeps a result; one that only waits for recognition never replaces a final one. */
    void keep(ContentId content, ContentText text);

    /** The content could not be read, or not recognised: what was read of it before stays. */
    void giveUp(ContentId content, String reason);

    /** Of each file of the document, the main file first. */
    List<FileTextView> of(DocumentId document);

    /** The text of the main file; empty for a document without files. */
    Optional<FileText> mainOf(DocumentId document);

    /** Every document that has the content in any version of a file. */
    List<DocumentId> documentsWith(ContentId content);

    /**
     * Contents whose reading was given up, or waits for what is not there, the latest first.
     *
     * @param after {@linkplain #keyOf key} of the last one seen; null for the first page
     */
    List<FailedText> failed(@Nullable String after, int most);

    /** Contents in which no text was found, the latest first; {@code after} as above. */
    List<FailedText> withoutText(@Nullable String after, int most);

    /**
     * As if the content had never been tried; a scan goes back to where it waits for recognition, with what was read of
     * it.
     *
     * @return the files that have it; none when its reading did not fail
     */
    List<FileToRead> forgetFailure(ContentId content);

    /** Whether scans wait that could not be recognised because nothing was there to do it. */
    boolean hasUnrecognised();

    /** Lets those scans wait their turn again. @return the files that have them */
    List<FileToRead> forgetUnrecognised();

    /** Where a page ended. */
    static String keyOf(FailedText text) {
        return text.failedAt() + "_" + text.content();
    }
}
