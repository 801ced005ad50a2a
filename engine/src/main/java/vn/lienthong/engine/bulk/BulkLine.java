package vn.lienthong.engine.bulk;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/**
 * One task of a bulk act as its reader sees it.
 *
 * @param code     number and symbol; null before there is one
 * @param subject  null when the reader may know nothing of the document now
 * @param document null when the reader may not open it now
 */
public record BulkLine(BulkItem item, @Nullable String code, @Nullable String subject, @Nullable DocumentId document) {}
