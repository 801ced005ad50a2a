package vn.lienthong.webapp.outgoing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/**
 * The page of a draft.
 *
 * @param answered what it answers; null for nothing
 * @param returned why it came back; null when it did not
 * @param wrong    why a form came back; null when all is well
 */
record DraftView(DocumentId id, int version, DraftForm form, List<FileRow> files, RecipientsView recipients,
        int marksPlaced, @Nullable Answered answered, @Nullable Returned returned, @Nullable Wrong wrong) {
    /** How many marks there are to place. */
    private static final int ALL_MARKS = 4;

    /**
     * The document a draft answers.
     *
     * @param id null for who may not read it
     */
    record Answered(@Nullable DocumentId id, String text) {}

    /** A reason somebody gave. */
    record Returned(String by, Instant at, String reason) {}

    public boolean hasMain() {
        return files.stream().anyMatch(FileRow::isMain);
    }

    public boolean hasPdf() {
        return files.stream().anyMatch(file -> file.isMain() && !file.form().equals("none"));
    }

    public boolean hasMarks() {
        return marksPlaced == ALL_MARKS;
    }

    public boolean hasRecipients() {
        return recipients.count() > 0;
    }

    public boolean isComplete() {
        return hasPdf() && hasMarks() && hasRecipients();
    }

    public @Nullable String wrongAt(String field) {
        return wrong == null ? null : wrong.at(field);
    }
}
