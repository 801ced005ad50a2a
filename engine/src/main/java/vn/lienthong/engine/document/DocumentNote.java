package vn.lienthong.engine.document;

import java.time.Instant;
import java.util.UUID;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;

/** Something said about a document on its way. */
public record DocumentNote(
        UUID id, DocumentId document, Kind kind, PersonId author, Instant writtenAt, String text) {
    /** What the note is. */
    public enum Kind {
        OPINION, RETURN_REASON, DIRECTIVE, PROGRESS, WITHDRAWAL_REASON, DISCARD_REASON, HAND_OVER_REASON, URGING
    }
}
