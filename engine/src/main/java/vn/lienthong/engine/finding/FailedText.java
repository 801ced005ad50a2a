package vn.lienthong.engine.finding;

import java.time.Instant;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.shared.DocumentId;

/**
 * A content whose text could not be had, or not all of it, at one of the files that have it.
 *
 * @param reason a stable word
 */
public record FailedText(ContentId content, DocumentId document, String name, String reason, Instant failedAt) {}
