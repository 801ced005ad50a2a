package vn.lienthong.engine.handling;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.shared.DocumentId;

/**
 * One line of the list of incoming documents.
 *
 * @param arrival number in the register; null before registration
 * @param dueOn   until when it must be resolved, before registration until when it must be registered; null when open
 */
public record IncomingLine(
        DocumentId id, IncomingState state, IncomingSource source, String code, String subject, String issuer,
        String urgency, @Nullable String arrival, @Nullable LocalDate issueDate, @Nullable LocalDate dueOn,
        Instant receivedAt) {
    /** Where a page that ends here goes on. */
    String place() {
        return receivedAt + "_" + id;
    }
}
