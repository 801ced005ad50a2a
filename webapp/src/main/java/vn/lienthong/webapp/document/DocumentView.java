package vn.lienthong.webapp.document;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/**
 * A document in words.
 *
 * @param code    number and symbol; null before there is one
 * @param urgency key of the urgency in lower case, as the badges take it
 * @param state   key of the state, {@code outgoing.draft}
 */
record DocumentView(DocumentId id, boolean outgoing, @Nullable String code, String subject, String urgency,
        String state, List<Fact> facts, List<FileRow> files, List<Note> notes) {
    /** A line of the facts: message key of its name, and its value. */
    record Fact(String label, String value) {}

    /**
     * What the document answers and what answers it.
     *
     * @param original null when it answers none
     * @param label    message key of the original's name
     */
    record Links(@Nullable Link original, String label, List<Link> replies) {}

    /**
     * Another document.
     *
     * @param id    null for who may not read it
     * @param words number and symbol, date, issuer; empty for a draft
     * @param state key of its state
     */
    record Link(@Nullable DocumentId id, String words, String state) {}

    /**
     * A file with its versions, newest first.
     *
     * @param pictures what it was bound from, in the order of the pages
     * @param held     message keys of why it waits in quarantine; empty when it does not
     */
    record FileRow(ShownFile latest, boolean main, List<VersionRow> versions, List<PictureRow> pictures,
            List<String> held) {}

    record PictureRow(int version, String name) {}

    /** @param stage key of the step that made it */
    record VersionRow(int version, String stage, Instant madeAt, String size) {}

    /** @param kind key of what it is */
    record Note(String kind, String author, Instant at, String text) {}

    /**
     * What happened, by whom.
     *
     * @param about where, and why, in words; empty when the act says it all
     * @param times more than one where many did the same: then {@code at} is the last of them, and nobody is named
     */
    record Happening(String act, Instant at, @Nullable String who, @Nullable String standingInFor, String about,
            int times) {}
}
